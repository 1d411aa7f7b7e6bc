namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>A box that chooses a whole row or column; shown by the partial <c>_GridChoice</c>.</summary>
/// <param name="Key">Text key of its label.</param>
/// <param name="Of">Which row or column, for those who do not see where it stands.</param>
public sealed record GridTick(string Token, string Key, string Of, bool IsTicked);

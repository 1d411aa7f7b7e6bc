namespace Onboarding.Portal.Features.Reviews;

/// <summary>A part of the list of items beside the one that is shown; written by the partial <c>_ReviewItems</c>.</summary>
public sealed record ReviewItems(RoundView View, ReviewItem Shown, IEnumerable<ReviewItem> Items);

namespace Onboarding.Portal.Features.Evidence;

/// <summary>One version with the requirement that it answers; shown by the partial <c>_Version</c>.</summary>
public sealed record VersionView(ItemDetails Details, VersionRow Row);

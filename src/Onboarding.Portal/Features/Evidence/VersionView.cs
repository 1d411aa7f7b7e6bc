using Onboarding.Domain.Evidence;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>One version with the requirement that it answers; shown by the partial <c>_Version</c>.</summary>
public sealed record VersionView(ItemDetails Details, VersionRow Row)
{
    /// <summary>From here on the end of validity is pointed out.</summary>
    private const int ShortNoticeDays = 60;

    /// <summary>Days until it no longer counts, negative afterwards; null while that is far off or it does not count anyway.</summary>
    public int? DaysLeft =>
        Row.Version.State is EvidenceState.Draft or EvidenceState.Candidate or EvidenceState.Accepted
        && Row.Version.ValidUntil is { } until && until.DayNumber - Details.Today.DayNumber is <= ShortNoticeDays and var days
            ? days
            : null;
}

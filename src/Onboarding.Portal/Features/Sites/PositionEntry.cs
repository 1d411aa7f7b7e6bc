using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>The three fields in which a position is typed, as they stand in the form.</summary>
public sealed record PositionEntry(CoordinateSystem? System, string? First, string? Second)
{
    /// <summary>Null while nothing, or nothing readable, is typed.</summary>
    public TypedCoordinates? Typed => !IsEmpty && System is { } system ? TypedCoordinates.Parse(system, First, Second).Value : null;

    private bool IsEmpty => First.Trimmed() is null && Second.Trimmed() is null;

    public static PositionEntry Of(SitePosition? position) => position is null
        ? new(null, null, null)
        : Of(new TypedCoordinates(position.TypedSystem, position.TypedFirst, position.TypedSecond));

    public static PositionEntry Of(TypedCoordinates typed) =>
        new(typed.System, CoordinateText.Of(typed.System, typed.First), CoordinateText.Of(typed.System, typed.Second));

    /// <returns>What is wrong, under which field, and what was probably meant; null when nothing is wrong.</returns>
    public (string Field, RuleViolation Violation, TypedCoordinates? Proposal)? Mistake()
    {
        if (IsEmpty)
        {
            return null;
        }

        if (System is not { } system)
        {
            return (nameof(SitePosition.TypedSystem), new RuleViolation(K.Sites_Location_ChooseSystem), null);
        }

        var parsed = TypedCoordinates.Parse(system, First, Second);
        if (!parsed.IsValid)
        {
            return (nameof(SitePosition.TypedFirst), parsed.Violation, null);
        }

        return CoordinateCheck.Check(parsed.Value) is { Refuses: true } finding
            ? (nameof(SitePosition.TypedFirst), finding.Violation, finding.Proposal)
            : null;
    }
}

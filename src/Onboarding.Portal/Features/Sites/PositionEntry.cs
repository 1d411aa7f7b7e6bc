using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>The three fields in which a position is typed, as they stand in the form. A link or pair pasted into the first one says it all.</summary>
public sealed record PositionEntry(CoordinateSystem? System, string? First, string? Second)
{
    /// <summary>Null while nothing, or nothing readable, is typed.</summary>
    public TypedCoordinates? Typed => Pasted ?? (!IsEmpty && System is { } system ? TypedCoordinates.Parse(system, First, Second).Value : null);

    private TypedCoordinates? Pasted => Second.Trimmed() is null ? MapLink.Read(First) : null;

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

        if (Typed is { } typed)
        {
            return CoordinateCheck.Check(typed) is { Refuses: true } finding ? (nameof(SitePosition.TypedFirst), finding.Violation, finding.Proposal) : null;
        }

        if (MapLink.IsMeant(First))
        {
            return (nameof(SitePosition.TypedFirst), new RuleViolation(K.Sites_Location_LinkWithoutPoint), null);
        }

        return System is { } system
            ? (nameof(SitePosition.TypedFirst), TypedCoordinates.Parse(system, First, Second).Violation!, null)
            : (nameof(SitePosition.TypedSystem), new RuleViolation(K.Sites_Location_ChooseSystem), null);
    }
}

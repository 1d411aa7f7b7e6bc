using Onboarding.Domain.Amendments;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Checks;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>A change as its pages show it, and what the person may do with it now.</summary>
/// <param name="BaseNumber">Number of the approved revision that it starts from.</param>
public sealed record AmendmentView(Amendment Amendment, DossierHead Head, int BaseNumber)
{
    /// <summary>Each field that differs, as it is approved and as it would be.</summary>
    public required IReadOnlyList<FieldSheet> Sheets { get; init; }

    /// <summary>What differs from what the police sent back.</summary>
    public required IReadOnlyList<FieldSheet> SinceRemark { get; init; }

    public required IReadOnlyList<FoundLine> Found { get; init; }

    public required IReadOnlyList<RuleViolation> Obstacles { get; init; }

    public required IReadOnlyDictionary<Guid, string> People { get; init; }

    public required bool MayEdit { get; init; }

    public required bool MaySubmit { get; init; }

    public required bool MayWithdraw { get; init; }

    /// <summary>It lies with the police of the person's zone, and somebody else sent it.</summary>
    public required bool MayReview { get; init; }

    /// <summary>The person sent it himself.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>The page of the site or camera, from the language on.</summary>
    public string LivePath => $"~/{FieldGroup.FeatureOf(Amendment.Kind).ToLowerInvariant()}/{Amendment.ItemId}";

    public string Person(Guid? id) => id is { } key ? People.GetValueOrDefault(key, "") : "";
}

internal static class ScopeExtensions
{
    /// <summary>Whether the permission is held for a dossier of this organisation and zone.</summary>
    public static bool Covers(this PermissionScope scope, DossierHead dossier) =>
        scope.Everywhere || scope.OrganisationIds.Contains(dossier.OrganisationId) || scope.PoliceZoneIds.Contains(dossier.ZoneId);
}

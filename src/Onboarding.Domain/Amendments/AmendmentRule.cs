using Onboarding.Domain.Cameras;
using Onboarding.Domain.Checks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Operations;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Amendments;

/// <summary>When a change to an approved thing may begin, and what keeps it from being sent.</summary>
public static class AmendmentRule
{
    private static readonly FieldCheck[] OfCameras = [FieldCheck.Model, FieldCheck.Serial, FieldCheck.Mounting];

    private static readonly FieldCheck[] OfSites = [FieldCheck.Location, FieldCheck.Power, FieldCheck.NetworkLink];

    /// <summary>What is not approved is changed itself, and two changes at a time would overwrite one another.</summary>
    /// <param name="live">The site or camera as it is.</param>
    /// <param name="dossier">State of the dossier.</param>
    /// <param name="current">State of the thing's current revision.</param>
    /// <param name="underWay">The change of the same thing that has not ended.</param>
    /// <returns>Null when it may begin.</returns>
    public static RuleViolation? ObstacleToBeginning(Entity live, ApprovalState dossier, ApprovalState current, Amendment? underWay) =>
        live is Camera { Operation: OperationalState.Decommissioned } ? new("Amendments.New.Decommissioned")
        : !dossier.IsApproved() || !current.IsApproved() ? new("Amendments.New.NotApproved")
        : underWay is not null ? new("Amendments.New.UnderWay", ("name", underWay.Name), ("number", underWay.Revision.Number))
        : null;

    /// <param name="live">The site or camera as it is.</param>
    /// <param name="draft">As it would be.</param>
    /// <param name="isChanged">Whether a field that people read differs.</param>
    /// <param name="findings">What the automatic checks find in the draft.</param>
    /// <returns>Every obstacle; empty when it may be sent.</returns>
    public static IReadOnlyList<RuleViolation> Obstacles(Entity live, Entity draft, bool isChanged, IEnumerable<CheckFinding> findings)
    {
        var obstacles = new List<RuleViolation>();
        if (!isChanged)
        {
            obstacles.Add(new("Amendments.Submit.Unchanged"));
        }

        var emptied = Missing(draft).Except(Missing(live)).Count();
        if (emptied > 0)
        {
            obstacles.Add(new("Amendments.Submit.Emptied", ("count", emptied)));
        }

        var blocking = findings.Count(f => f.Rule.Severity == CheckSeverity.Blocking);
        if (blocking > 0)
        {
            obstacles.Add(new("Amendments.Submit.Checks", ("count", blocking)));
        }

        return obstacles;
    }

    /// <summary>Required fields that are empty.</summary>
    private static IEnumerable<string> Missing(Entity thing) => thing switch
    {
        Camera camera => OfCameras.SelectMany(c => c.MissingIn(camera)),
        Site site => OfSites.SelectMany(c => c.MissingIn(site)),
        _ => [],
    };
}

using Onboarding.Domain.Checks;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Dossiers;

/// <summary>What keeps a dossier from being introduced.</summary>
public static class SubmissionRule
{
    /// <returns>Every obstacle, in the order in which it is best mended; empty when the dossier may be sent.</returns>
    public static IReadOnlyList<RuleViolation> Obstacles(
        Dossier dossier, int siteCount, int cameraCount, IEnumerable<RequirementItem> items, IEnumerable<CheckFinding> findings, IEnumerable<ChangeItem> changeItems)
    {
        var obstacles = new List<RuleViolation>();
        if (!dossier.IsGeneralComplete)
        {
            obstacles.Add(new("Dossiers.Submit.GeneralIncomplete"));
        }

        if (siteCount == 0 || cameraCount == 0)
        {
            obstacles.Add(new("Dossiers.Submit.NoCamera"));
        }

        var missing = items.Count(i => i.IsBlocking && i.DueBy == Stage.Submission && i.State.IsMissing());
        if (missing > 0)
        {
            obstacles.Add(new("Dossiers.Submit.Missing", ("count", missing)));
        }

        var blocking = findings.Count(f => f.Rule.Severity == CheckSeverity.Blocking);
        if (blocking > 0)
        {
            obstacles.Add(new("Dossiers.Submit.Checks", ("count", blocking)));
        }

        var unanswered = changeItems.Count(c => c.State == ChangeItemState.Open && c.Severity != Severity.Remark);
        if (unanswered > 0)
        {
            obstacles.Add(new("Dossiers.Submit.Unanswered", ("count", unanswered)));
        }

        return obstacles;
    }
}

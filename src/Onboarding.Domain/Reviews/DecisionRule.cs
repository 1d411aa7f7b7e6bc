using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;

namespace Onboarding.Domain.Reviews;

/// <summary>What keeps a round from ending in one way or another.</summary>
public static class DecisionRule
{
    /// <summary>Approval needs every item accepted, every blocking document accepted and no request left open.</summary>
    /// <param name="remarksAllowed">Approval with remarks leaves requests of severity <see cref="Severity.Remark"/> open.</param>
    public static IReadOnlyList<RuleViolation> ObstaclesToApproval(
        IEnumerable<SubmissionItem> items, IReadOnlyCollection<RequirementItem> requirements, IEnumerable<ChangeItem> changeItems, bool remarksAllowed)
    {
        var obstacles = new List<RuleViolation>();
        var pending = items.Count(i => i.Verdict != Verdict.Accepted);
        if (pending > 0)
        {
            obstacles.Add(new("Reviews.Decision.ItemsPending", ("count", pending)));
        }

        // fields are judged with the item that holds them and are settled by the approval itself
        var unsettled = requirements.Count(r => r.IsBlocking && r.DueBy <= Stage.Approval && !r.State.IsSettled() && !r.IsAnsweredByFields);
        if (unsettled > 0)
        {
            obstacles.Add(new("Reviews.Decision.DocumentsPending", ("count", unsettled)));
        }

        var missingFields = requirements.Count(r => r.IsBlocking && r.DueBy <= Stage.Approval && r.State.IsMissing() && r.IsAnsweredByFields);
        if (missingFields > 0)
        {
            obstacles.Add(new("Reviews.Decision.FieldsMissing", ("count", missingFields)));
        }

        var open = changeItems.Count(c => c.State.IsPending() && !(remarksAllowed && c.Severity == Severity.Remark));
        if (open > 0)
        {
            obstacles.Add(new("Reviews.Decision.RequestsOpen", ("count", open)));
        }

        return obstacles;
    }

    /// <summary>Where the zone asks a second look, nobody decides who examined the round or judged a part of it.</summary>
    public static bool NeedsSecondLook(bool secondLook, Submission round, Guid person) =>
        secondLook && (round.ReviewerId == person || round.Items.Exists(i => i.JudgedBy == person));

    /// <summary>Where the zone says so, only its lead decides.</summary>
    public static bool MayDecide(ReviewPolicy policy, bool isLead) => policy switch
    {
        ReviewPolicy.Single => true,
        ReviewPolicy.LeadDecides => isLead,
    };
}

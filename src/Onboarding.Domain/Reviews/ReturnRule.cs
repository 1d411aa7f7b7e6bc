using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Reviews;

/// <summary>
/// A dossier that lacks something altogether goes back before anybody examines it: the zone's time to examine is not spent on it and starts
/// anew with the complete dossier.
/// </summary>
public static class ReturnRule
{
    /// <summary>What keeps the person from sending the dossier back; null when nothing does.</summary>
    /// <param name="round">The open one; null when the dossier is not with the police.</param>
    public static RuleViolation? Obstacle(ApprovalState state, Submission? round, Guid person) =>
        round is not { IsOpen: true } || !state.IsWithPolice() ? new("Reviews.NoOpenRound")
        : round.SubmittedBy == person ? new("Reviews.OwnSubmission")
        : round.ReviewerId is not null || !ApprovalWorkflow.Table.Allows(state, ApprovalAction.RequestChanges) ? new("Reviews.Return.Taken")
        : null;
}

using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Reviews;

/// <summary>A round that lies still, or that its reviewer cannot go on with, is given to another reviewer of the zone.</summary>
public static class AssignRule
{
    /// <summary>What keeps the person from giving it to somebody; null when nothing does.</summary>
    /// <param name="round">The open one; null when the dossier is not with the police.</param>
    public static RuleViolation? Obstacle(ApprovalState state, Submission? round, Guid person) =>
        round is not { IsOpen: true } || !state.IsWithPolice() ? new("Reviews.NoOpenRound")
        : round.SubmittedBy == person ? new("Reviews.OwnSubmission")
        : state != ApprovalState.InReview || round.ReviewerId is null ? new("Reviews.Assign.NotTaken")
        : null;
}

using Onboarding.Domain.Dossiers;

namespace Onboarding.Domain.Clocks;

/// <summary>What the clocks of a dossier look at.</summary>
/// <param name="IsIncomplete">Something is asked, and not answered, because it lacked altogether.</param>
/// <param name="OwesIntegrator">The integrator owes something that the next gate needs.</param>
/// <param name="HasOpenRemarks">A remark is not settled.</param>
public sealed record ClockFacts(ApprovalState State, Stage Stage, bool IsIncomplete, bool OwesIntegrator, bool HasOpenRemarks)
{
    /// <summary>
    /// What holds. A thing that is changed again after its approval goes on towards its next gate meanwhile: the last clocks look at the gates
    /// and not at the state of the change.
    /// </summary>
    public IReadOnlySet<ClockSituation> Situations()
    {
        var isAlive = !State.IsClosed();
        return new (ClockSituation Situation, bool Holds)[]
        {
            (ClockSituation.Submitted, State == ApprovalState.Submitted),
            (ClockSituation.InReview, State == ApprovalState.InReview),
            (ClockSituation.SentBack, State == ApprovalState.ChangesRequested && !IsIncomplete),
            (ClockSituation.SentBackIncomplete, State == ApprovalState.ChangesRequested && IsIncomplete),
            (ClockSituation.AwaitingNetwork, isAlive && Stage == Stage.Approval),
            (ClockSituation.AwaitingIntegrator, isAlive && Stage == Stage.Approval && OwesIntegrator),
            (ClockSituation.AwaitingTest, isAlive && Stage == Stage.NetworkReady),
            (ClockSituation.RemarksOpen, isAlive && Stage >= Stage.Approval && HasOpenRemarks),
        }.Where(s => s.Holds).Select(s => s.Situation).ToHashSet();
    }
}

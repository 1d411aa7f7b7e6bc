using Onboarding.Domain.Reviews;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>The ways in which a person ends a round that needs no further answer.</summary>
public enum Ending
{
    Approve,
    ApproveWithRemarks,
    Reject,
}

internal static class Endings
{
    public static RoundOutcome Outcome(this Ending ending) => ending switch
    {
        Ending.Approve => RoundOutcome.Approved,
        Ending.ApproveWithRemarks => RoundOutcome.ApprovedWithRemarks,
        Ending.Reject => RoundOutcome.Rejected,
    };
}

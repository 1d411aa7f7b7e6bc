namespace Onboarding.Portal.Features.Reviews;

/// <summary>The ways in which a person ends a round that needs no further answer.</summary>
public enum Ending
{
    Approve,
    ApproveWithRemarks,
    Reject,
}

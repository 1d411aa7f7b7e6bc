using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;

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
    /// <summary>The ways to decide, as the administrator calls them.</summary>
    public static IEnumerable<SelectListItem> Choices(DecisionNames names, Language language) =>
        Enum.GetValues<Ending>().Select(e => new SelectListItem(names.Of(e.Outcome())!.In(language), e.ToString()));

    public static RoundOutcome Outcome(this Ending ending) => ending switch
    {
        Ending.Approve => RoundOutcome.Approved,
        Ending.ApproveWithRemarks => RoundOutcome.ApprovedWithRemarks,
        Ending.Reject => RoundOutcome.Rejected,
    };
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

internal static class RoundAnswers
{
    /// <summary>
    /// The answer to a change of a round that was not made. When somebody else ended the round meanwhile, the page is shown again as 409:
    /// its banner says who decided what.
    /// </summary>
    public static IActionResult RoundRefusal(this PageModel page, ChangeResult result)
    {
        if (result.Status != ChangeStatus.Conflict)
        {
            return page.Refusal(result) ?? throw new InvalidOperationException("The change was made.");
        }

        page.AddError("", K.Reviews_DecidedMeanwhile);
        return page.PageWithErrors(StatusCodes.Status409Conflict);
    }

    /// <summary>
    /// The answer to a form that is not offered any more: why, and nothing of what its fields lack, since they are not on the page. What was
    /// typed is shown there to be copied.
    /// </summary>
    /// <param name="round">As it is now.</param>
    /// <param name="roundId">The one that the person had before him; null when the form does not say.</param>
    /// <param name="obstacle">What keeps the person from it; null when nothing does.</param>
    /// <returns>Null when the form is still good.</returns>
    public static IActionResult? WhenClosed(this PageModel page, Submission round, Guid? roundId, RuleViolation? obstacle)
    {
        if (obstacle is null)
        {
            return null;
        }

        page.ModelState.Clear();
        return page.RoundRefusal(round.IsOpen && (roundId is null || roundId == round.Id) ? ChangeResult.Refused(obstacle) : ChangeResult.Conflict);
    }
}

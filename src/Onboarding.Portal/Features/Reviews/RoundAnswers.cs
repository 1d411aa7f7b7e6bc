using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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
}

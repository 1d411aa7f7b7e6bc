using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Onboarding.Portal.Platform.Web;

/// <summary>How pages answer a change that did not happen.</summary>
public static class ChangeAnswers
{
    /// <summary>The answer to a change that was not made; null when it was.</summary>
    /// <remarks>A refusal shows the page again with its sentences, so the page has loaded its view data before.</remarks>
    public static IActionResult? Refusal(this PageModel page, ChangeResult result)
    {
        foreach (var violation in result.Violations)
        {
            page.AddError("", violation.Key, violation.Arguments);
        }

        return result.Status switch
        {
            ChangeStatus.Done => null,
            ChangeStatus.NotFound => page.NotFound(),
            ChangeStatus.Refused => page.PageWithErrors(StatusCodes.Status422UnprocessableEntity),
            ChangeStatus.Conflict => page.StatusCode(StatusCodes.Status409Conflict),
        };
    }
}

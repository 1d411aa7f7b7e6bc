using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Web;

/// <summary>How pages answer a change.</summary>
public static class ChangeAnswers
{
    /// <summary>On to the next page with a notice when the change was made, else <see cref="Refusal"/>.</summary>
    /// <param name="target">Where to go on, <c>~/</c> standing for the language.</param>
    /// <param name="field">The field under which broken rules stand; empty for above the form.</param>
    /// <param name="notice">Text key of the sentence shown on the next page.</param>
    public static IActionResult After(this PageModel page, ChangeResult result, string target, string field = "", string notice = K.Common_Saved)
    {
        if (page.Refusal(result, field) is { } refusal)
        {
            return refusal;
        }

        page.SetNotice(notice);
        return new RedirectResult(page.Url.Content(target));
    }

    /// <summary>The answer to a change that was not made; null when it was.</summary>
    /// <remarks>A refusal shows the page again with its sentences, so the page has loaded its view data before.</remarks>
    public static IActionResult? Refusal(this PageModel page, ChangeResult result, string field = "")
    {
        page.AddViolations(field, result);
        return result.Status switch
        {
            ChangeStatus.Done => null,
            ChangeStatus.NotFound => page.NotFound(),
            ChangeStatus.Refused => page.PageWithErrors(StatusCodes.Status422UnprocessableEntity),
            ChangeStatus.Conflict => page.StatusCode(StatusCodes.Status409Conflict),
        };
    }

    /// <summary>Shows the rules that a change broke under a field (or, with an empty name, above the form).</summary>
    public static void AddViolations(this PageModel page, string field, ChangeResult result)
    {
        foreach (var violation in result.Violations)
        {
            page.AddError(field, violation.Key, violation.Arguments);
        }
    }
}

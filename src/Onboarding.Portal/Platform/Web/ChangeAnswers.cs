using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Web;

/// <summary>How pages answer a change.</summary>
public static class ChangeAnswers
{
    /// <summary>On to the next page with a notice when the change was made, else <see cref="Refusal"/>.</summary>
    /// <param name="target">Where to go on, <c>~/</c> standing for the language.</param>
    /// <param name="fieldOf">The field under which a broken rule stands; by default above the form.</param>
    /// <param name="notice">Text key of the sentence shown on the next page.</param>
    public static IActionResult After(
        this PageModel page, ChangeResult result, string target, Func<RuleViolation, string>? fieldOf = null, string notice = K.Common_Saved)
    {
        if (page.Refusal(result, fieldOf) is { } refusal)
        {
            return refusal;
        }

        page.SetNotice(notice);
        return new RedirectResult(page.Url.Content(target));
    }

    /// <summary>
    /// The answer to a change that was not made; null when it was. A broken rule is 422 with its sentence, and what somebody else was quicker
    /// to save is 409; a page whose fields can be compared answers that by <see cref="EditPage.ConflictAsync"/>.
    /// </summary>
    /// <remarks>The page is shown again, so it has loaded its view data before.</remarks>
    /// <param name="fieldOf">The field under which a broken rule stands; by default above the form.</param>
    public static IActionResult? Refusal(this PageModel page, ChangeResult result, Func<RuleViolation, string>? fieldOf = null)
    {
        foreach (var violation in result.Violations)
        {
            page.AddError(fieldOf?.Invoke(violation) ?? "", violation);
        }

        if (result.Status == ChangeStatus.Conflict)
        {
            page.AddError("", K.Common_Conflict_Again);
        }

        return result.Status switch
        {
            ChangeStatus.Done => null,
            ChangeStatus.NotFound => page.NotFound(),
            ChangeStatus.Refused => page.PageWithErrors(StatusCodes.Status422UnprocessableEntity),
            ChangeStatus.Conflict => page.PageWithErrors(StatusCodes.Status409Conflict),
        };
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Web;

/// <summary>Turns the result of a change into an answer.</summary>
public static class ChangeResultPages
{
    /// <summary>
    /// Done: on to the target, with a notice. Not found: 404. Refused: the page again with the broken rules. Changed by somebody else in the
    /// meantime: the page again with that sentence, as 409; pages that edit fields show <see cref="ConflictFields"/> instead.
    /// </summary>
    /// <param name="target">Where to go on, <c>~/</c> standing for the language.</param>
    /// <param name="field">The field under which broken rules stand; empty for above the form.</param>
    /// <param name="notice">Text key of the sentence shown there.</param>
    public static IActionResult After(this PageModel page, ChangeResult result, string target, string field = "", string notice = K.Common_Saved)
    {
        switch (result.Status)
        {
            case ChangeStatus.Done:
                page.SetNotice(notice);
                return page.Redirect(page.Url.Content(target));
            case ChangeStatus.NotFound:
                return page.NotFound();
            case ChangeStatus.Refused:
                result.Violations.ToList().ForEach(v => page.AddError(field, v));
                return page.PageWithErrors();
            case ChangeStatus.Conflict:
                page.AddError("", K.Common_Conflict_Somebody);
                return page.PageWithErrors(StatusCodes.Status409Conflict);
            default:
                throw new InvalidOperationException($"Unknown result {result.Status}.");
        }
    }
}

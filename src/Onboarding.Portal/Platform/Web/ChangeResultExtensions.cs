using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Onboarding.Portal.Platform.Web;

public static class ChangeResultExtensions
{
    /// <summary>Shows the rules that a change broke under a field (or, with an empty name, above the form).</summary>
    public static void AddViolations(this PageModel page, string field, ChangeResult result)
    {
        foreach (var violation in result.Violations)
        {
            page.AddError(field, violation.Key, violation.Arguments);
        }
    }
}

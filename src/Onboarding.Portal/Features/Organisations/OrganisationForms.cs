using FluentValidation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>What the pages with the fields of an organisation or a contact share.</summary>
internal static class OrganisationForms
{
    public const string NumberField = "Fields.Number";
    private const string PhoneField = "Fields.Phone";

    /// <summary>Runs the page's rules and that of the enterprise number, so that all is said at once.</summary>
    public static bool IsValid<TPage>(this TPage page, IValidator<TPage> rules, OrganisationInput fields)
        where TPage : PageModel => page.Keeps(fields.CheckNumber(), NumberField) & page.IsValid(rules);

    /// <summary>Runs the page's rules and that of the telephone number, so that all is said at once.</summary>
    public static bool IsValid<TPage>(this TPage page, IValidator<TPage> rules, ContactInput fields)
        where TPage : PageModel => page.Keeps(fields.CheckPhone(), PhoneField) & page.IsValid(rules);

    private static bool Keeps(this PageModel page, RuleViolation? violation, string field)
    {
        if (violation is not null)
        {
            page.AddError(field, violation.Key, violation.Arguments);
        }

        return violation is null;
    }
}

using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>Makes an organisation.</summary>
public sealed class NewModel(OrganisationService organisations) : PageModel
{
    private static readonly InlineValidator<NewModel> Rules = new()
    {
        v => v.RuleFor(p => p.Fields).SetValidator(new OrganisationInput.Rules()),
        v => v.RuleFor(p => p.Fields.Language).NotNull(),
    };

    [BindProperty]
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public OrganisationInput Fields { get; set; } = new();

    [Needs(Permission.Administer)]
    public void OnGet()
    {
    }

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await organisations.CreateAsync(Id, Fields.Read(maySetLanguage: true), cancellation);
        if (this.Refusal(result, _ => $"{nameof(Fields)}.{nameof(OrganisationInput.Number)}") is { } refusal)
        {
            return refusal;
        }

        this.SetNotice(K.Organisations_New_Done);
        return RedirectToPage("Details", new { Id });
    }
}

using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Zones;

/// <summary>Makes a zone. Its code never changes afterwards.</summary>
public sealed class NewModel(ZoneService zones) : PageModel
{
    private static readonly InlineValidator<NewModel> Rules = new()
    {
        v => v.RuleFor(p => p.Code).NotEmpty().Follows(ZoneCode.Parse),
        v => v.RuleFor(p => p.Fields).SetValidator(new ZoneInput.Rules()),
    };

    [BindProperty]
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [BindProperty, Display(Name = K.Zones_Code, Description = K.Zones_CodeHint)]
    public string? Code { get; set; }

    [BindProperty]
    public ZoneInput Fields { get; set; } = new();

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

        var result = await zones.CreateAsync(Id, Code.Normal(ZoneCode.Parse)!, Fields.Read(), cancellation);
        if (this.Refusal(result, _ => nameof(Code)) is { } refusal)
        {
            return refusal;
        }

        this.SetNotice(K.Zones_New_Done);
        return RedirectToPage("Details", new { Id });
    }
}

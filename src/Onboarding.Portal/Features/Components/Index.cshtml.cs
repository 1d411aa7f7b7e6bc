using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Components;

/// <summary>Every component in every state, to look at and to copy from. Exists in Development only.</summary>
[RequestSizeLimit(1024 * 1024)]
public sealed class IndexModel(IWebHostEnvironment environment) : PageModel
{
    private static readonly InlineValidator<IndexModel> Rules = new()
    {
        v => v.RuleFor(p => p.Name).NotEmpty(),
        v => v.RuleFor(p => p.Height).NotNull().InclusiveBetween(2.5m, 12m),
        v => v.RuleFor(p => p.GoLive).NotNull(),
        v => v.RuleFor(p => p.Zone).NotEmpty(),
        v => v.RuleFor(p => p.DossierLanguage).NotNull(),
        v => v.RuleFor(p => p.IsFixed).NotNull(),
        v => v.RuleFor(p => p.Languages).NotEmpty(),
        v => v.RuleFor(p => p.Reason).NotEmpty(),
        v => v.RuleFor(p => p.Sheet).NotNull(),
        v => v.RuleFor(p => p.IsConfirmed).Equal(true).WithErrorCode(K.Validation_Confirm),
    };

    [BindProperty(SupportsGet = true, Name = "q"), Display(Name = K.Common_Search)]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "language"), Display(Name = K.Components_FieldLanguage)]
    public Language? Filter { get; set; }

    [BindProperty, Display(Name = K.Components_FieldName, Description = K.Components_FieldNameHint)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = K.Components_FieldHeight)]
    public decimal? Height { get; set; }

    [BindProperty, Display(Name = K.Components_FieldDate)]
    public DateOnly? GoLive { get; set; }

    [BindProperty, Display(Name = K.Components_FieldZone)]
    public string? Zone { get; set; }

    [BindProperty, Display(Name = K.Components_FieldLanguage)]
    public Language? DossierLanguage { get; set; }

    [BindProperty, Display(Name = K.Components_FieldFixed)]
    public bool? IsFixed { get; set; }

    [BindProperty, Display(Name = K.Components_FieldLanes)]
    public List<Language> Languages { get; set; } = [];

    [BindProperty, Display(Name = K.Components_FieldReason)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = K.Components_FieldFile, Description = K.Components_FieldFileHint)]
    public IFormFile? Sheet { get; set; }

    [BindProperty, Display(Name = K.Components_FieldConfirmed)]
    public bool IsConfirmed { get; set; }

    public IReadOnlyList<SelectListItem> Zones { get; } = [new("PZ 5339 Brussel Hoofdstad Elsene", "5339"), new("PZ 5415 Gent", "5415")];

    [OpenTo(Audience.Developers)]
    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();

    [OpenTo(Audience.Developers)]
    public IActionResult OnPost()
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        this.SetNotice(K.Common_Saved);
        return RedirectToPage();
    }
}

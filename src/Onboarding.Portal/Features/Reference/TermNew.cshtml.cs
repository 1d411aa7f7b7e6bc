using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Domain.Places;
using Onboarding.Domain.Reference;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reference;

/// <summary>Adds an entry to a list. Its code never changes afterwards.</summary>
public sealed class TermNewModel(ReferenceService service) : PageModel
{
    private static readonly InlineValidator<TermNewModel> Rules = new()
    {
        v => v.RuleFor(p => p.Code).NotEmpty().MaximumLength(ReferenceTerm.CodeMaxLength),
        v => v.RuleFor(p => p.Code).Follows(RoadNumber.Parse).When(p => p.Kind == TermKind.Road),
        v => v.RuleFor(p => p.Fields).SetValidator(new TermInput.Rules()),
    };

    [BindProperty]
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [BindProperty(SupportsGet = true)]
    public TermKind Kind { get; set; }

    [BindProperty, Display(Name = K.Reference_Field_Code, Description = K.Reference_CodeHint)]
    public string? Code { get; set; }

    [BindProperty]
    public TermInput Fields { get; set; } = new();

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

        var code = Kind == TermKind.Road ? Code.Normal(RoadNumber.Parse)! : Code.Trimmed()!.ToUpperInvariant();
        var result = await service.AddAsync(Id, Kind, code, Fields.Read(), cancellation);
        return this.After(result, $"~/admin/reference/terms?kind={Kind}", _ => nameof(Code));
    }
}

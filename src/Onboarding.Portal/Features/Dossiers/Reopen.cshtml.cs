using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Gives a refused dossier back to the integrator.</summary>
public sealed class ReopenModel(DossierHeads dossiers, Reopening reopening) : PageModel
{
    private const int ReasonMaxLength = 2000;

    private static readonly InlineValidator<ReopenModel> Rules = new()
    {
        v => v.RuleFor(p => p.Reason).NotEmpty().MaximumLength(ReasonMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = K.Dossiers_Reopen_Reason, Description = K.Dossiers_Reopen_ReasonHint)]
    public string? Reason { get; set; }

    public DossierHead Head { get; private set; } = null!;

    [Needs(Permission.ReopenDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.ReopenDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        return this.After(await reopening.ReopenAsync(Id, Reason.Trimmed()!, cancellation), $"~/dossiers/{Id}", _ => nameof(Reason), K.Dossiers_Reopen_Done);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(Id, cancellation) is not { MayReopen: true } head)
        {
            return false;
        }

        Head = head;
        return true;
    }
}

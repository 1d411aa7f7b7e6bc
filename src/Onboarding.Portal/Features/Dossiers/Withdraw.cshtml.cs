using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Ends a dossier before its approval. Says first what follows from it.</summary>
public sealed class WithdrawModel(DossierHeads dossiers, DossierService service) : PageModel
{
    private const int ReasonMaxLength = 2000;

    private static readonly InlineValidator<WithdrawModel> Rules = new()
    {
        v => v.RuleFor(p => p.Reason).NotEmpty().MaximumLength(ReasonMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = K.Dossiers_Withdraw_Reason, Description = K.Dossiers_Withdraw_ReasonHint)]
    public string? Reason { get; set; }

    public DossierHead Head { get; private set; } = null!;

    [Needs(Permission.WithdrawDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.WithdrawDossier)]
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

        return this.After(await service.WithdrawAsync(Id, Reason.Trimmed()!, cancellation), $"~/dossiers/{Id}", _ => nameof(Reason), K.Dossiers_Withdraw_Done);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(Id, cancellation) is not { MayWithdraw: true } head)
        {
            return false;
        }

        Head = head;
        return true;
    }
}

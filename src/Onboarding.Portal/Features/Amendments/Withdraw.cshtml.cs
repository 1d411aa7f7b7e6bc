using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>Ends a change before anybody examines it; the site or camera stays as it was.</summary>
public sealed class WithdrawModel(AmendmentReader reader, AmendmentService amendments) : PageModel
{
    private static readonly InlineValidator<WithdrawModel> Rules = new()
    {
        v => v.RuleFor(p => p.Reason).MaximumLength(Amendment.TextMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The version that the person has before him.</summary>
    [BindProperty]
    public Guid Version { get; set; }

    [BindProperty, Display(Name = K.Amendments_Withdraw_Reason)]
    public string? Reason { get; set; }

    public AmendmentView View { get; private set; } = null!;

    [Needs(Permission.WithdrawDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Version = View.Amendment.Version;
        return View.MayWithdraw ? Page() : Redirect(Url.Content(AmendmentLinks.PathOf(Id)));
    }

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

        var result = await amendments.WithdrawAsync(View.Head.Id, Id, Version, Reason.Trimmed(), cancellation);
        return this.After(result, View.LivePath, notice: K.Amendments_Withdraw_Done);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.FindAsync(Id, cancellation) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}

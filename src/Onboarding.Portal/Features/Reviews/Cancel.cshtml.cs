using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Takes back a request that the integrator was sent, with the reason why.</summary>
public sealed class CancelModel(PortalDbContext db, CurrentUser user, RequestCancellation requests) : PageModel
{
    private static readonly InlineValidator<CancelModel> Rules = new()
    {
        v => v.RuleFor(p => p.Reason).NotEmpty().WithErrorCode(K.Reviews_Cancel_ReasonMissing).MaximumLength(ChangeItem.TextMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid RequestId { get; set; }

    [BindProperty, Display(Name = K.Reviews_Cancel_Reason, Description = K.Reviews_Cancel_ReasonHint)]
    public string? Reason { get; set; }

    public ChangeItem Asked { get; private set; } = null!;

    public Dossier Dossier { get; private set; } = null!;

    [Needs(Permission.CancelRequest)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.CancelRequest)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        return this.IsValid(Rules)
            ? this.After(await requests.CancelAsync(Id, RequestId, Reason.Trimmed()!, cancellation), $"~/dossiers/{Id}/requests", _ => nameof(Reason), K.Reviews_Cancel_Done)
            : this.PageWithErrors();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.ChangeItems.AsNoTracking().For(db, user, Permission.CancelRequest).SingleOrDefaultAsync(c => c.Id == RequestId && c.DossierId == Id, cancellation) is not { } asked
            || !ChangeItemWorkflow.Table.Allows(asked.State, ChangeItemAction.Cancel))
        {
            return false;
        }

        (Asked, Dossier) = (asked, await db.Dossiers.AsNoTracking().For(user, Permission.CancelRequest).SingleAsync(d => d.Id == Id, cancellation));
        return true;
    }
}

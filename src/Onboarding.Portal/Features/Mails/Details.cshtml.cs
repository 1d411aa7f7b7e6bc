using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Mails;

/// <summary>One mail as its reader received it, and what became of it.</summary>
public sealed class DetailsModel(PortalDbContext db, CurrentUser user, MailPayload mails, TimeProvider clock) : PageModel
{
    public OutboxEntry Entry { get; private set; } = null!;

    /// <summary>Null for a mail with a personal link: that is nobody's to read but its recipient's.</summary>
    public MailMessage? Mail { get; private set; }

    /// <summary>An administrator manages mails and opens no dossier.</summary>
    public bool MayOpenDossier => user.Has(Permission.ViewDossier);

    [Needs(Permission.ManageMails)]
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(db.Outbox.AsNoTracking(), id, cancellation) is not { } entry)
        {
            return NotFound();
        }

        Entry = entry;
        Mail = entry.IsSecret ? null : mails.Read(entry);
        return Page();
    }

    [Needs(Permission.ManageMails)]
    public async Task<IActionResult> OnPostRetryAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(db.Outbox, id, cancellation) is not { } entry)
        {
            return NotFound();
        }

        // pressed twice, or by two people: it waits already
        if (entry.CanBeRevived)
        {
            entry.Revive(clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellation);
            this.SetNotice(K.Mails_Details_Retried);
        }

        return RedirectToPage(new { id });
    }

    private static Task<OutboxEntry?> FindAsync(IQueryable<OutboxEntry> entries, Guid id, CancellationToken cancellation) =>
        entries.SingleOrDefaultAsync(e => e.Id == id && e.Kind == OutboxKind.Mail, cancellation);
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.History;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Puts aside the drafts that nobody touches, after two notices, and takes them up again when somebody asks.</summary>
public sealed class DraftArchive(
    PortalDbContext db, DossierUnit unit, MailRecipients recipients, DossierSubjects subjects, ArchiveMail mail, OutboxWriter outbox, HistoryLog history, TimeProvider clock)
{
    private const string First = "first:";
    private const string Last = "last:";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Drafts without a change by a person for so long that something may be due, with the day of the last one.</summary>
    public async Task<IReadOnlyList<(Guid Id, DateOnly Touched)>> StaleAsync(CancellationToken cancellation)
    {
        var limit = Now.AddDays(ArchiveRule.FirstNoticeDays - ArchiveRule.Days);
        var drafts = await db.Dossiers
            .Where(d => d.State == ApprovalState.Draft && d.OpenedAt <= limit && !db.History.Any(h => h.DossierId == d.Id && h.ActorId != null && h.At > limit))
            .Select(d => new { d.Id, d.OpenedAt, Touched = db.History.Where(h => h.DossierId == d.Id && h.ActorId != null).Max(h => (DateTime?)h.At) })
            .ToListAsync(cancellation);
        return [.. drafts.Select(d => (d.Id, BelgianTime.LocalDate(d.Touched ?? d.OpenedAt)))];
    }

    /// <summary>Does what is due for one of them today: a notice, the archiving, or nothing.</summary>
    public Task<ChangeResult> GoOnAsync(Guid id, DateOnly touched, CancellationToken cancellation) => unit.ChangeAsync(id, Permission.ViewDossier, async dossier =>
    {
        var prefix = FormattableString.Invariant($"archive:{id}:{touched:yyyyMMdd}:");
        var told = await db.Outbox.Where(e => e.Key.StartsWith(prefix)).Select(e => new { e.Key, e.CreatedAt }).ToListAsync(cancellation);
        var lastTold = told.Where(t => t.Key.StartsWith(prefix + Last, StringComparison.Ordinal)).Select(t => (DateOnly?)BelgianTime.LocalDate(t.CreatedAt)).Min();
        switch (dossier.State == ApprovalState.Draft ? ArchiveRule.Step(touched, BelgianTime.LocalDate(Now), told.Count > 0, lastTold) : ArchiveStep.Nothing)
        {
            case ArchiveStep.FirstNotice:
                await TellAsync(dossier, touched, prefix + First, cancellation);
                break;
            case ArchiveStep.LastNotice:
                await TellAsync(dossier, touched, prefix + Last, cancellation);
                break;
            case ArchiveStep.Archive:
                await MoveAsync(dossier, ApprovalAction.Archive, cancellation);
                dossier.ArchivedAt = Now;
                history.Record("DossierArchived", dossier);
                break;
            case ArchiveStep.Nothing:
                break;
        }

        return ChangeResult.Done;
    }, cancellation);

    /// <summary>Takes up again what the portal put aside. What a person withdrew stays withdrawn.</summary>
    public Task<ChangeResult> RestoreAsync(Guid id, CancellationToken cancellation) => unit.ChangeAsync(id, Permission.EditDossier, async dossier =>
    {
        if (dossier.ArchivedAt is null)
        {
            return ChangeResult.Refused(new RuleViolation("Dossiers.Restore.NotArchived"));
        }

        await MoveAsync(dossier, ApprovalAction.Restore, cancellation);
        dossier.ArchivedAt = null;
        history.Record("DossierRestored", dossier);
        return ChangeResult.Done;
    }, cancellation);

    private async Task MoveAsync(Dossier dossier, ApprovalAction action, CancellationToken cancellation)
    {
        var revisions = await db.ItemRevisions.Where(r => r.DossierId == dossier.Id && r.IsCurrent).ToListAsync(cancellation);
        revisions.ForEach(r => r.Apply(action));
        dossier.TakeStateFrom(revisions, Now);
    }

    private async Task TellAsync(Dossier dossier, DateOnly touched, string key, CancellationToken cancellation)
    {
        var about = await subjects.OfAsync(dossier, cancellation);
        var on = ArchiveRule.DayOf(touched, BelgianTime.LocalDate(Now));
        foreach (var to in (await recipients.OfAsync(about.Organisation, cancellation)).Concat(MailRecipients.MailboxOf(about.Organisation)))
        {
            outbox.AddMail($"{key}{to.PersonId?.ToString() ?? "mailbox"}", mail.Notice(to, about, touched, on));
        }
    }
}

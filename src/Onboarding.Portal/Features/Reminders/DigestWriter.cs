using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Reminders;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Reminders;

/// <summary>
/// Writes the one digest of a reader for today, with the ledger of what it says, in one transaction. Everything is read inside that
/// transaction, so what was brought, waived or closed a moment ago is not asked for any more.
/// </summary>
public sealed class DigestWriter(PortalDbContext db, DigestReaders readers, DigestLines lines, DigestMail mail, OutboxWriter outbox, TimeProvider clock)
{
    /// <returns>Whether there was something to say.</returns>
    public async Task<bool> WriteAsync(DigestReaderKey key, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(() => WriteOnceAsync(key, cancellation), cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            // another node wrote the same digest at the same moment
            return false;
        }
    }

    private async Task<bool> WriteOnceAsync(DigestReaderKey key, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var prefix = string.Create(CultureInfo.InvariantCulture, $"digest:{key.Id}:");
        var ofToday = string.Create(CultureInfo.InvariantCulture, $"{prefix}{BelgianTime.LocalDate(now):yyyy-MM-dd}");
        if (await IsServedAsync(prefix, ofToday, cancellation)
            || await readers.FindAsync(key, cancellation) is not { } reader
            || await lines.ForAsync(reader, cancellation) is not { Count: > 0 } said)
        {
            return false;
        }

        db.Reminders.AddRange(said.Select(line => new Reminder
        {
            DossierId = line.Dossier.Id,
            Kind = line.Case.Kind,
            CaseId = line.Case.Id,
            PolicyVersion = ReminderLadder.PolicyVersion,
            Rung = line.Rung.Number,
            RecipientId = reader.Id,
            WrittenAt = now,
        }));
        return outbox.AddMail(ofToday, mail.Write(reader, said, BelgianTime.LocalDate(now)));
    }

    /// <summary>
    /// One digest a day; and while an earlier one could not be sent yet, none is added to it: what is new is said when that one has left,
    /// so that a mail server that comes back after days does not send one mail for each of them.
    /// </summary>
    private Task<bool> IsServedAsync(string prefix, string ofToday, CancellationToken cancellation) =>
        db.Outbox.AnyAsync(e => e.Key == ofToday || (e.State == OutboxState.Pending && e.Key.StartsWith(prefix)), cancellation);
}

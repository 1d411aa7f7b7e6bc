using System.Text.Json;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Mail;

namespace Onboarding.Portal.Platform.Outbox;

/// <summary>
/// Adds work to the unit of work under way: it exists once that is saved, and only then. Nothing has to be started afterwards;
/// the save itself wakes a worker.
/// </summary>
public sealed class OutboxWriter(PortalDbContext db, MailPayload mails, TimeProvider clock)
{
    /// <summary>Adds a job.</summary>
    /// <typeparam name="THandler">A handler registered with <see cref="OutboxExtensions.AddOutboxHandler"/>.</typeparam>
    /// <param name="key">Names the effect; the database refuses a second entry with the same key, now or later.</param>
    /// <returns>False when this unit of work holds the key already: nothing is added.</returns>
    public bool AddJob<THandler>(string key, object payload, Guid? dossierId = null)
        where THandler : IOutboxHandler => Add(new()
        {
            Kind = OutboxKind.Job,
            Key = key,
            Title = typeof(THandler).Name,
            DossierId = dossierId,
            Payload = JsonSerializer.Serialize(payload, OutboxJson.Options),
            CreatedAt = Now,
            DueAt = Now,
        });

    /// <summary>Adds a mail.</summary>
    /// <inheritdoc cref="AddJob"/>
    public bool AddMail(string key, MailMessage mail) => Add(new()
    {
        Kind = OutboxKind.Mail,
        Key = key,
        Title = mail.Subject,
        Recipient = mail.To,
        DossierId = mail.DossierId,
        IsSecret = mail.IsSecret,
        Payload = mails.Write(mail),
        CreatedAt = Now,
        DueAt = Now,
    });

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private bool Add(OutboxEntry entry)
    {
        if (db.Outbox.Local.Any(e => e.Key == entry.Key))
        {
            return false;
        }

        db.Outbox.Add(entry);
        return true;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Platform.Mail;

/// <summary>Sends a mail of the outbox, unless its recipient has left meanwhile. Neither content nor address is ever logged.</summary>
internal sealed class SendMailHandler(PortalDbContext db, MailPayload mails, IMailSender sender, IOptions<MailOptions> options, TimeProvider clock) : IOutboxHandler
{
    public async Task RunAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        var mail = mails.Read(entry);
        if (mail.PersonId is { } person && !await db.Users.AnyAsync(u => u.Id == person && u.IsActive && u.Email == mail.To, cancellation))
        {
            entry.Cancel(clock.GetUtcNow().UtcDateTime);
            return;
        }

        using var message = MimeMail.Create(entry.Id, mail, options.Value);
        await sender.SendAsync(message, cancellation);
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Platform.Mail;

/// <summary>
/// A mail inside its outbox row. One that holds a link that lets its reader in is encrypted with the portal's own keys, so that neither the
/// database nor its backup opens an account.
/// </summary>
public sealed class MailPayload(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Outbox.Mail");

    public string Write(MailMessage mail)
    {
        var json = JsonSerializer.Serialize(mail, OutboxJson.Options);
        return mail.IsSecret ? _protector.Protect(json) : json;
    }

    /// <exception cref="InvalidOperationException">It was a secret and is forgotten.</exception>
    public MailMessage Read(OutboxEntry entry)
    {
        var payload = entry.Payload ?? throw new InvalidOperationException("This mail is over and its content forgotten.");
        var json = entry.IsSecret ? _protector.Unprotect(payload) : payload;
        return JsonSerializer.Deserialize<MailMessage>(json, OutboxJson.Options)!;
    }
}

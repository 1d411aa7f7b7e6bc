using System.Globalization;
using MimeKit;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Platform.Mail;

/// <summary>Turns a mail into an Internet message (RFC 5322) with a plain and an HTML part of the same content.</summary>
internal static class MimeMail
{
    /// <exception cref="OutboxException">The address is none.</exception>
    public static MimeMessage Create(Guid outboxId, MailMessage mail, MailOptions options)
    {
        var message = new MimeMessage
        {
            Subject = OneLine(mail.Subject),
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{outboxId:N}@{options.From.Split('@')[^1]}"),
            Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody(),
        };
        message.From.Add(Address(options.FromName, options.From));
        message.To.Add(Address(mail.ToName, mail.To));
        if (options.ReplyTo is { } replyTo)
        {
            message.ReplyTo.Add(Address(options.FromName, replyTo));
        }

        // RFC 3834: so that no out-of-office answer comes back
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body.Headers.Add(HeaderId.ContentLanguage, mail.Language switch { Language.Fr => "fr-BE", Language.Nl => "nl-BE" });
        message.Headers.Add("X-Outbox-Id", outboxId.ToString());
        return message;
    }

    private static MailboxAddress Address(string name, string address)
    {
        try
        {
            // MailboxAddress takes an address with anything after it; what it understood has to be all there was
            var parsed = MailboxAddress.Parse(address);
            return parsed.Address == address && parsed.Domain.Length > 0
                ? new(OneLine(name), address)
                : throw new ParseException("More than an address.", 0, 0);
        }
        catch (ParseException exception)
        {
            throw new OutboxException("The mail address cannot be used.", exception) { IsFinal = true };
        }
    }

    /// <summary>A line break in a name or subject would begin a header of its own.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}

using MailKit.Security;

namespace Onboarding.Portal.Platform.Mail;

/// <summary>The section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>Address of the sender; its domain also stands in each message's id.</summary>
    public string From { get; set; } = "onboarding@localhost";

    public string FromName { get; set; } = "ANPR Onboarding";

    /// <summary>A mailbox that somebody reads: the mails invite to answer. Without it answers go to <see cref="From"/>.</summary>
    public string? ReplyTo { get; set; }

    public SmtpOptions Smtp { get; set; } = new();
}

/// <summary>Without a host the mails are written to the pickup folder.</summary>
public sealed class SmtpOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Encryption is required unless the configuration says <c>None</c>.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;
}

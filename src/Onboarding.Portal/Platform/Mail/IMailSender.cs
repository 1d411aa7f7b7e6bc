using MimeKit;

namespace Onboarding.Portal.Platform.Mail;

/// <summary>Hands a message over: to a mail server, or to a folder.</summary>
public interface IMailSender
{
    Task SendAsync(MimeMessage message, CancellationToken cancellation);
}

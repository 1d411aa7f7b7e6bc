using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Platform.Mail;

/// <summary>
/// Sends by SMTP (RFC 5321). The protocol knows no <em>exactly once</em>: a server that accepted the content and vanished before it said so
/// leaves the outcome open. Such a mail is sent again, an hour later and with the same Message-ID, by which mail systems recognise a double.
/// </summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options) : IMailSender
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WaitWhenUncertain = TimeSpan.FromHours(1);

    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        var smtp = options.Value.Smtp;
        using var client = new SmtpClient { Timeout = (int)Timeout.TotalMilliseconds };
        await client.ConnectAsync(smtp.Host!, smtp.Port, smtp.Security, cancellation);
        if (smtp.User is { } user)
        {
            await client.AuthenticateAsync(user, smtp.Password ?? "", cancellation);
        }

        await HandOverAsync(client, message, cancellation);
    }

    private static async Task HandOverAsync(SmtpClient client, MimeMessage message, CancellationToken cancellation)
    {
        var progress = new ContentProgress();
        try
        {
            await client.SendAsync(message, cancellation, progress);
        }
        catch (SmtpCommandException refusal)
        {
            throw new OutboxException($"{(int)refusal.StatusCode} {refusal.Message}", refusal) { IsFinal = IsPermanent(refusal) };
        }
        catch (Exception exception) when (progress.Began)
        {
            throw new OutboxException(exception.Message, exception) { WaitAtLeast = WaitWhenUncertain };
        }

        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or ProtocolException or OperationCanceledException)
        {
            // the message was accepted; how the conversation ends does not matter any more
        }
    }

    /// <summary>A refusal of this recipient or this message (5xx). A refused sender is a matter of configuration and may be put right.</summary>
    private static bool IsPermanent(SmtpCommandException refusal) =>
        (int)refusal.StatusCode >= 500 && refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    /// <summary>Whether any of the content has left.</summary>
    private sealed class ContentProgress : ITransferProgress
    {
        public bool Began { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Began = true;

        public void Report(long bytesTransferred) => Began = true;
    }
}

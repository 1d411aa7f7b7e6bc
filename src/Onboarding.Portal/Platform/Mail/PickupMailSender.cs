using MimeKit;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Platform.Mail;

/// <summary>Writes each mail as an <c>.eml</c> file that any mail program opens. Named by its Message-ID: a retry replaces the file instead of adding one.</summary>
internal sealed class PickupMailSender(PortalPaths paths) : IMailSender
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        var name = message.MessageId!.Split('@')[0];
        var unfinished = Path.Combine(paths.Temp, $"{name}.eml");
        await using (var file = File.Create(unfinished))
        {
            await message.WriteToAsync(file, cancellation);
        }

        File.Move(unfinished, Path.Combine(paths.MailPickup, $"{name}.eml"), overwrite: true);
    }
}

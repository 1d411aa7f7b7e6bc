using MimeKit;

namespace Onboarding.EndToEnd.Support;

/// <summary>The folder into which the portal puts its mails as <c>.eml</c> files.</summary>
internal sealed class MailFolder(string path)
{
    /// <summary>The mails to somebody, the oldest first.</summary>
    public IReadOnlyList<MimeMessage> To(string address) =>
    [
        .. from file in new DirectoryInfo(path).EnumerateFiles("*.eml").OrderBy(f => f.Name, StringComparer.Ordinal)
           let mail = MimeMessage.Load(file.FullName)
           where mail.To.Mailboxes.Any(m => m.Address == address)
           select mail,
    ];
}

using Onboarding.Domain.Reminders;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Mail;

namespace Onboarding.Portal.Features.Reminders;

/// <summary>Puts a reader's lines into words: what is expected and by when, the list, where to do it, and what happens otherwise.</summary>
public sealed class DigestMail(MailComposer composer, PortalLinks links)
{
    /// <summary>A longer list is not read; the rest stands on the portal.</summary>
    public const int MostLines = 15;

    public MailMessage Write(DigestReader reader, IReadOnlyList<DigestLine> lines, DateOnly today)
    {
        var texts = composer.For(reader.Recipient);
        var wording = new DigestWording(texts, links, today);
        var todo = lines.Where(l => l.IsTodo).ToList();
        var follow = lines.Where(l => !l.IsTodo).ToList();
        List<MailBlock> blocks = [];
        if (todo.Count > 0)
        {
            blocks.Add(new MailBlock.Paragraph(wording.Intro(todo)));
            blocks.AddRange(wording.Groups(todo, MostLines));
            blocks.Add(new MailBlock.Paragraph(wording.Otherwise(todo)));
        }

        if (follow.Count > 0)
        {
            blocks.AddRange(Follow(wording, follow, MostLines - todo.Count, hasTodo: todo.Count > 0, texts));
        }

        var dossiers = lines.Select(l => l.Dossier.Id).Distinct().ToList();
        return composer.Compose(
            reader.Recipient, wording.Subject(todo, follow), blocks, Why(reader, wording, lines, texts), dossiers is [var only] ? only : null);
    }

    private static IEnumerable<MailBlock> Follow(DigestWording wording, List<DigestLine> lines, int room, bool hasTodo, Texts texts)
    {
        if (hasTodo)
        {
            yield return new MailBlock.Heading(texts[K.Reminders_Follow_Title]);
        }

        yield return new MailBlock.Paragraph(wording.FollowIntro(lines));
        foreach (var block in wording.Groups(lines, Math.Max(room, 0)))
        {
            yield return block;
        }

        var over = lines.Where(l => l.Rung == ReminderLadder.Rungs[^1]).ToList();
        if (over.Count > 0)
        {
            yield return new MailBlock.Paragraph(texts.With(K.Reminders_Intro_Over, ("what", wording.What(over))));
        }
    }

    private static string Why(DigestReader reader, DigestWording wording, IReadOnlyList<DigestLine> lines, Texts texts) => reader.MailboxOf is null
        ? texts.With(K.Reminders_Reason_Person, ("dossiers", wording.Dossiers(lines)))
        : texts.With(K.Reminders_Reason_Mailbox, ("name", reader.Recipient.Name));
}

using System.Text.Encodings.Web;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Mail;

namespace Onboarding.Portal.Features.Mails;

/// <summary>Gives every mail the same shape: greeting, what it is about, whom to ask, why it came, signature.</summary>
public sealed class MailComposer(Texts texts, HtmlEncoder encoder)
{
    /// <summary>The texts in the language of a recipient.</summary>
    public Texts For(MailRecipient recipient) => texts.In(recipient.Language);

    /// <param name="why">Why this person receives it.</param>
    /// <param name="dossierId">The dossier that it is about: then the answer should keep the reference.</param>
    public MailMessage Compose(MailRecipient to, string subject, IEnumerable<MailBlock> blocks, string why, Guid? dossierId = null, bool isSecret = false)
    {
        var t = For(to);
        List<MailBlock> all =
        [
            new MailBlock.Paragraph(t.With(K.Mails_Greeting, ("name", to.Name))),
            .. blocks,
            new MailBlock.Paragraph(t[K.Mails_Contact]),
            new MailBlock.Paragraph(why),
            new MailBlock.Paragraph(t[K.Mails_Signature]),
        ];

        return new()
        {
            To = to.Address,
            ToName = to.Name,
            PersonId = to.PersonId,
            Language = to.Language,
            Subject = subject,
            Text = MailRenderer.Text(all, t),
            Html = MailRenderer.Html(all, subject, t, encoder),
            DossierId = dossierId,
            IsSecret = isSecret,
        };
    }
}

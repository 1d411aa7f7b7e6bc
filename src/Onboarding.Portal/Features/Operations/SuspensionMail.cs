using Onboarding.Domain.Cameras;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Mail;

namespace Onboarding.Portal.Features.Operations;

/// <summary>Puts into words that a suspension lasts longer than was said.</summary>
public sealed class SuspensionMail(MailComposer composer, PortalLinks links)
{
    /// <param name="until">The day that was said.</param>
    /// <param name="isManager">The reader is a project manager, not of the zone.</param>
    public MailMessage Overdue(MailRecipient to, DossierSubject about, IReadOnlyCollection<Camera> cameras, DateOnly until, bool isManager)
    {
        var t = composer.For(to);
        return composer.Compose(
            to,
            t.With(K.Operations_Mail_Subject, about.Names(t)),
            [
                new MailBlock.Paragraph(t.With(K.Operations_Mail_Intro, about.Names(t, ("date", until)))),
                new MailBlock.Items([.. cameras.Select(c => c.Reference)]),
                new MailBlock.Paragraph(t[K.Operations_Mail_Next]),
                new MailBlock.Link(t[K.Operations_Link], links.To(t.Language, $"dossiers/{about.Dossier.Id}/operation")),
            ],
            isManager ? t[K.Operations_Mail_ReasonManager] : t.With(K.Mails_ReasonZone, about.Names(t)),
            about.Dossier.Id);
    }
}

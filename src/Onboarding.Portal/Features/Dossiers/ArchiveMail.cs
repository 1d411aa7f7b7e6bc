using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Mail;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Puts into words that a draft will be put aside.</summary>
public sealed class ArchiveMail(MailComposer composer, PortalLinks links)
{
    /// <param name="touched">Day of the last change.</param>
    /// <param name="on">The first day on which it may be archived.</param>
    public MailMessage Notice(MailRecipient to, DossierSubject about, DateOnly touched, DateOnly on)
    {
        var t = composer.For(to);
        return composer.Compose(
            to,
            t.With(K.Dossiers_Archive_Mail_Subject, about.Names(t, ("on", on))),
            [
                new MailBlock.Paragraph(t.With(K.Dossiers_Archive_Mail_Intro, about.Names(t, ("touched", touched), ("on", on)))),
                new MailBlock.Paragraph(t[K.Dossiers_Archive_Mail_Next]),
                new MailBlock.Link(t.With(K.Mails_OpenDossier, about.Names(t)), links.Dossier(t.Language, about.Dossier.Id)),
            ],
            t.With(to.PersonId is null ? K.Mails_ReasonMailbox : K.Mails_ReasonOrganisation, about.Names(t)),
            about.Dossier.Id);
    }
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Mails;

/// <summary>Tells that a virus was found: who brought the file, and who examines the dossier once it is with the police.</summary>
public sealed class QuarantineMail(PortalDbContext db, MailComposer composer, MailRecipients recipients, PortalLinks links, OutboxWriter outbox)
{
    /// <summary>Adds the mails to the unit of work under way; called again for the same file it adds none.</summary>
    public async Task WriteAsync(Dossier dossier, StoredFile file, IReadOnlyCollection<Guid> broughtBy, CancellationToken cancellation)
    {
        var zone = await db.PoliceZones.AsNoTracking().SingleAsync(z => z.Id == dossier.PoliceZoneId, cancellation);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == dossier.OrganisationId, cancellation);
        var bringers = (await recipients.OfAsync(organisation, cancellation)).Where(r => broughtBy.Contains(r.PersonId!.Value)).ToList();
        foreach (var to in bringers)
        {
            Add(file, to, Compose(to, dossier, file, K.Mails_Quarantine_Intro, K.Mails_Quarantine_Next, composer.For(to).With(K.Mails_ReasonOrganisation, ("organisation", organisation.Name))));
        }

        var examiners = dossier.State == ApprovalState.Draft ? [] : await recipients.OfZoneAsync(zone.Id, cancellation);
        foreach (var to in examiners.ExceptBy(bringers.Select(b => b.PersonId), e => e.PersonId))
        {
            var t = composer.For(to);
            Add(file, to, Compose(to, dossier, file, K.Mails_Quarantine_ZoneIntro, K.Mails_Quarantine_ZoneNext, t.With(K.Mails_ReasonZone, ("zone", zone.Name(to.Language)))));
        }
    }

    private MailMessage Compose(MailRecipient to, Dossier dossier, StoredFile file, string intro, string next, string why)
    {
        var t = composer.For(to);
        (string, object?)[] names = [("file", QuotedText.ForMail(file.Name) ?? t[K.Mails_OnPortal]), ("reference", dossier.Reference), ("threat", file.Threat)];
        return composer.Compose(to, t.With(K.Mails_Quarantine_Subject, names),
        [
            new MailBlock.Paragraph(t.With(intro, names)),
            new MailBlock.Paragraph(t.With(next, names)),
            new MailBlock.Link(t.With(K.Mails_OpenDossier, names), links.Dossier(t.Language, dossier.Id)),
        ], why, dossier.Id);
    }

    private void Add(StoredFile file, MailRecipient to, MailMessage mail) => outbox.AddMail($"quarantine:{file.Id}:{to.PersonId}", mail);
}

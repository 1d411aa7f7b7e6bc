using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>The two mails of a change to an approved thing: to the zone when it is sent, to the company when the police answers.</summary>
public sealed class AmendmentMails(PortalDbContext db, MailComposer composer, MailRecipients recipients, PortalLinks links, OutboxWriter outbox)
{
    public async Task SubmittedAsync(Dossier dossier, Amendment amendment, CancellationToken cancellation)
    {
        var zone = await db.PoliceZones.AsNoTracking().SingleAsync(z => z.Id == dossier.PoliceZoneId, cancellation);
        var organisation = await NameOfAsync(dossier, cancellation);
        foreach (var to in await recipients.OfZoneAsync(zone.Id, cancellation))
        {
            var t = composer.For(to);
            var names = Names(dossier, amendment, t, organisation);
            Add(amendment, to, composer.Compose(to, t.With(K.Amendments_Mail_SentSubject, names),
            [
                new MailBlock.Paragraph(t.With(K.Amendments_Mail_SentIntro, names)),
                Link(amendment, t),
            ], t.With(K.Mails_ReasonZone, ("zone", zone.Name(t.Language))), dossier.Id));
        }
    }

    /// <param name="amendment">Accepted, refused, or sent back with a remark.</param>
    public async Task DecidedAsync(Dossier dossier, Amendment amendment, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == dossier.OrganisationId, cancellation);
        foreach (var to in await recipients.OfAsync(organisation, cancellation))
        {
            var t = composer.For(to);
            var names = Names(dossier, amendment, t, organisation.Name);
            var outcome = OutcomeOf(amendment.State);
            MailBlock[] message = string.IsNullOrWhiteSpace(amendment.DecisionText)
                ? []
                : [new MailBlock.Paragraph(t.With(K.Mails_Message, ("text", QuotedText.ForMail(amendment.DecisionText) ?? t[K.Mails_OnPortal])))];
            Add(amendment, to, composer.Compose(
                to,
                t.With($"Amendments.Mail.{outcome}Subject", names),
                [new MailBlock.Paragraph(t.With($"Amendments.Mail.{outcome}Intro", names)), .. message, Link(amendment, t)],
                t.With(K.Mails_ReasonOrganisation, ("organisation", organisation.Name)),
                dossier.Id));
        }
    }

    private static string OutcomeOf(ApprovalState state) =>
        state.IsApproved() ? "Accepted" : state == ApprovalState.ChangesRequested ? "SentBack" : "Rejected";

    private Task<string> NameOfAsync(Dossier dossier, CancellationToken cancellation) =>
        db.Organisations.Where(o => o.Id == dossier.OrganisationId).Select(o => o.Name).SingleAsync(cancellation);

    private static (string Name, object? Value)[] Names(Dossier dossier, Amendment amendment, Texts t, string organisation) =>
    [
        ("name", amendment.Name), ("number", amendment.Revision.Number), ("reference", dossier.Reference), ("organisation", organisation),
        ("ground", t.Enum(amendment.Ground)),
    ];

    private MailBlock.Link Link(Amendment amendment, Texts t) => new(t[K.Amendments_Mail_Open], links.To(t.Language, $"amendments/{amendment.Id}"));

    private void Add(Amendment amendment, MailRecipient to, MailMessage mail) =>
        outbox.AddMail($"amendment:{amendment.Revision.Id}:{amendment.State}:{to.PersonId}", mail);
}

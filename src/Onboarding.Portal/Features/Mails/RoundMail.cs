using Onboarding.Domain.Calendar;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Mail;

namespace Onboarding.Portal.Features.Mails;

/// <summary>Puts the beginning and the end of a review round into words.</summary>
public sealed class RoundMail(MailComposer composer, PortalLinks links)
{
    private const int MostItems = 15;

    /// <summary>What a mail is about.</summary>
    /// <param name="Decision">The code with which the round ended, as the administrator calls it; null while it is open.</param>
    public sealed record Subject(Dossier Dossier, Submission Round, Organisation Organisation, PoliceZone Zone, EvidenceNames Pieces, LocalizedText? Decision = null)
        : DossierSubject(Dossier, Organisation, Zone, Pieces);

    public MailMessage Receipt(MailRecipient to, Subject about, DateOnly takeUpBy)
    {
        var t = composer.For(to);
        var received = BelgianTime.LocalDate(about.Round.SubmittedAt);
        return Compose(to, about, t.With(K.Mails_Receipt_Subject, about.Names(t, ("number", about.Round.Number))),
        [
            new MailBlock.Paragraph(t.With(K.Mails_Receipt_Intro, about.Names(t, ("number", about.Round.Number), ("date", t.LongDate(received))))),
            new MailBlock.Paragraph(t.With(K.Mails_Receipt_Next, ("date", t.LongDate(takeUpBy)), ("days", ClockTable.TargetOf(ClockKind.Review)))),
            DossierLink(about, t),
        ]);
    }

    public MailMessage ToReview(MailRecipient to, Subject about, DateOnly takeUpBy)
    {
        var t = composer.For(to);
        MailBlock[] blocks =
        [
            new MailBlock.Paragraph(t.With(K.Mails_ToReview_Intro, about.Names(t, ("date", t.LongDate(takeUpBy))))),
            DossierLink(about, t),
            new MailBlock.Paragraph(t[K.Mails_ToReview_Otherwise]),
        ];
        var subject = t.With(K.Mails_ToReview_Subject, about.Names(t, ("date", takeUpBy)));
        return composer.Compose(to, subject, blocks, t.With(K.Mails_ReasonZone, about.Names(t)), about.Dossier.Id);
    }

    public MailMessage ChangesRequested(MailRecipient to, Subject about, IReadOnlyList<ChangeItem> items, DateOnly answerBy)
    {
        var t = composer.For(to);
        return Compose(to, about, t.Count(K.Mails_Changes_Subject, items.Count, about.Names(t, ("date", answerBy))),
        [
            new MailBlock.Paragraph(t.Count(K.Mails_Changes_Intro, items.Count, about.Names(t, ("date", t.LongDate(answerBy))))),
            .. Message(about, t, K.Mails_Message),
            .. List(about, items, t),
            new MailBlock.Link(t[K.Mails_Changes_Link], links.Requests(t.Language, about.Dossier.Id)),
            new MailBlock.Paragraph(t[K.Mails_Changes_Otherwise]),
        ]);
    }

    public MailMessage Approved(MailRecipient to, Subject about)
    {
        var t = composer.For(to);
        return Compose(to, about, t.With(K.Mails_Approved_Subject, about.Names(t)),
        [
            new MailBlock.Paragraph(t.With(K.Mails_Approved_Intro, about.Names(t))),
            .. Message(about, t, K.Mails_Message),
            new MailBlock.Paragraph(t[K.Mails_Approved_Next]),
            DossierLink(about, t),
        ]);
    }

    public MailMessage ApprovedWithRemarks(MailRecipient to, Subject about, IReadOnlyList<ChangeItem> remarks)
    {
        var t = composer.For(to);
        return Compose(to, about, t.Count(K.Mails_Remarks_Subject, remarks.Count, about.Names(t)),
        [
            new MailBlock.Paragraph(t.With(K.Mails_Remarks_Intro, about.Names(t))),
            .. Message(about, t, K.Mails_Message),
            .. List(about, remarks, t),
            new MailBlock.Paragraph(t[K.Mails_Remarks_Next]),
            DossierLink(about, t),
        ]);
    }

    public MailMessage Rejected(MailRecipient to, Subject about)
    {
        var t = composer.For(to);
        return Compose(to, about, t.With(K.Mails_Rejected_Subject, about.Names(t)),
        [
            new MailBlock.Paragraph(t.With(K.Mails_Rejected_Intro, about.Names(t))),
            .. Message(about, t, K.Mails_Rejected_Reason),
            new MailBlock.Paragraph(t[K.Mails_Rejected_Next]),
            DossierLink(about, t),
        ]);
    }

    private MailMessage Compose(MailRecipient to, Subject about, string subject, IEnumerable<MailBlock> blocks)
    {
        var t = composer.For(to);
        var why = t.With(to.PersonId is null ? K.Mails_ReasonMailbox : K.Mails_ReasonOrganisation, about.Names(t));
        return composer.Compose(to, subject, blocks, why, about.Dossier.Id);
    }

    /// <summary>The code of the decision, then what its author wrote along.</summary>
    private static IEnumerable<MailBlock> Message(Subject about, Texts t, string key)
    {
        if (about.Decision is { } code)
        {
            yield return new MailBlock.Paragraph(t.With(K.Mails_Decision, ("code", code.In(t.Language))));
        }

        if (!string.IsNullOrWhiteSpace(about.Round.DecisionText))
        {
            yield return new MailBlock.Paragraph(t.With(key, ("text", t.Quoted(about.Round.DecisionText))));
        }
    }

    private static IEnumerable<MailBlock> List(Subject about, IReadOnlyList<ChangeItem> items, Texts t)
    {
        var pieces = about.Pieces.In(t.Language);
        yield return new MailBlock.Items([.. items.Take(MostItems).Select(i => t.With(K.Mails_Item, ("target", pieces.Read(i.TargetName)), ("text", t.Words(i.Words))))]);
        if (items.Count > MostItems)
        {
            yield return new MailBlock.Paragraph(t.Count(K.Mails_More, items.Count - MostItems));
        }
    }

    private MailBlock.Link DossierLink(Subject about, Texts t) =>
        new(t.With(K.Mails_OpenDossier, ("reference", about.Dossier.Reference)), links.Dossier(t.Language, about.Dossier.Id));
}

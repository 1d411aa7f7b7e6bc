using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Mail;

namespace Onboarding.Portal.Features.Mails;

/// <summary>Puts into words what happens between the beginning and the end of a round, and after a refusal.</summary>
public sealed class ReviewMail(MailComposer composer, PortalLinks links)
{
    /// <summary>What a person gave as his reason, and the language in which he wrote it.</summary>
    public sealed record Reason(string Text, Language Written);

    /// <summary>To the integrator: a request needs no answer any more.</summary>
    public MailMessage RequestCancelled(MailRecipient to, DossierSubject about, ChangeItem request, Reason reason)
    {
        var t = composer.For(to);
        var target = about.Pieces.In(t.Language).Read(request.TargetName);
        return ToOrganisation(to, about, t.With(K.Mails_Cancelled_Subject, about.Names(t, ("number", request.Number))),
        [
            new MailBlock.Paragraph(t.With(K.Mails_Cancelled_Intro, about.Names(t, ("number", request.Number)))),
            new MailBlock.Items([t.With(K.Mails_Item, ("target", target), ("text", t.Words(request.Words)))]),
            Because(t, K.Mails_Cancelled_Reason, reason),
            new MailBlock.Paragraph(t[K.Mails_Cancelled_Next]),
            new MailBlock.Link(t[K.Mails_Changes_Link], links.Requests(t.Language, about.Dossier.Id)),
        ]);
    }

    /// <summary>To the integrator: the refused dossier is his again.</summary>
    public MailMessage Reopened(MailRecipient to, DossierSubject about, Reason reason)
    {
        var t = composer.For(to);
        return ToOrganisation(to, about, t.With(K.Mails_Reopened_Subject, about.Names(t)),
        [
            new MailBlock.Paragraph(t.With(K.Mails_Reopened_Intro, about.Names(t))),
            Because(t, K.Mails_Reopened_Reason, reason),
            new MailBlock.Paragraph(t[K.Mails_Reopened_Next]),
            new MailBlock.Link(t.With(K.Mails_OpenDossier, about.Names(t)), links.Dossier(t.Language, about.Dossier.Id)),
        ]);
    }

    /// <summary>To a colleague of the zone: his opinion is asked.</summary>
    /// <param name="asker">Who asks it.</param>
    public MailMessage OpinionAsked(MailRecipient to, DossierSubject about, ReviewOpinion opinion, string asker)
    {
        var t = composer.For(to);
        return ToZone(to, about, t.With(K.Mails_Opinion_Subject, about.Names(t)),
        [
            new MailBlock.Paragraph(t.With(K.Mails_Opinion_Intro, about.Names(t, ("person", asker)))),
            new MailBlock.Paragraph(t[opinion.IsRequired ? K.Mails_Opinion_Required : K.Mails_Opinion_Optional]),
            .. opinion.Step > 1 ? [new MailBlock.Paragraph(t.With(K.Mails_Opinion_Step, ("number", opinion.Step)))] : Array.Empty<MailBlock>(),
            new MailBlock.Link(t[K.Mails_Opinion_Link], links.To(t.Language, $"reviews/{about.Dossier.Id}/opinions")),
        ]);
    }

    /// <summary>To the reviewer who gets a round that a colleague had.</summary>
    public MailMessage AssignedToYou(MailRecipient to, DossierSubject about, Reason reason)
    {
        var t = composer.For(to);
        return ToZone(to, about, t.With(K.Mails_Assigned_Subject, about.Names(t)),
        [
            new MailBlock.Paragraph(t.With(K.Mails_Assigned_Yours, about.Names(t))),
            Because(t, K.Mails_Assigned_Reason, reason),
            new MailBlock.Paragraph(t[K.Mails_Assigned_Next]),
            new MailBlock.Link(t[K.Mails_Assigned_Link], links.To(t.Language, $"reviews/{about.Dossier.Id}")),
        ]);
    }

    /// <summary>To the reviewer who had it.</summary>
    /// <param name="reviewer">Who has it now.</param>
    public MailMessage AssignedToOther(MailRecipient to, DossierSubject about, string reviewer, Reason reason)
    {
        var t = composer.For(to);
        return ToZone(to, about, t.With(K.Mails_Assigned_SubjectOther, about.Names(t)),
        [
            new MailBlock.Paragraph(t.With(K.Mails_Assigned_Other, about.Names(t, ("person", reviewer)))),
            Because(t, K.Mails_Assigned_Reason, reason),
        ]);
    }

    /// <summary>To the integrator: the police wrote down an answer that he gave by another way.</summary>
    /// <param name="request">Answered.</param>
    public MailMessage AnswerRecorded(MailRecipient to, DossierSubject about, ChangeItem request)
    {
        var t = composer.For(to);
        var target = about.Pieces.In(t.Language).Read(request.TargetName);
        return ToOrganisation(to, about, t.With(K.Mails_Recorded_Subject, about.Names(t, ("number", request.Number))),
        [
            new MailBlock.Paragraph(t.With(K.Mails_Recorded_Intro, about.Names(t, ("number", request.Number)))),
            new MailBlock.Items([t.With(K.Mails_Item, ("target", target), ("text", t.Words(request.Words)))]),
            new MailBlock.Paragraph(t.With(K.Mails_Recorded_Answer, ("channel", request.AnswerChannel), ("day", request.AnswerReceivedOn), ("text", request.Answer))),
            new MailBlock.Paragraph(t[K.Mails_Recorded_Next]),
            new MailBlock.Link(t[K.Mails_Changes_Link], links.Requests(t.Language, about.Dossier.Id)),
        ]);
    }

    private MailMessage ToOrganisation(MailRecipient to, DossierSubject about, string subject, IEnumerable<MailBlock> blocks)
    {
        var t = composer.For(to);
        return composer.Compose(to, subject, blocks, t.With(to.PersonId is null ? K.Mails_ReasonMailbox : K.Mails_ReasonOrganisation, about.Names(t)), about.Dossier.Id);
    }

    private MailMessage ToZone(MailRecipient to, DossierSubject about, string subject, IEnumerable<MailBlock> blocks)
    {
        var t = composer.For(to);
        return composer.Compose(to, subject, blocks, t.With(K.Mails_ReasonZone, about.Names(t)), about.Dossier.Id);
    }

    private static MailBlock.Paragraph Because(Texts t, string key, Reason reason) => new(t.With(key, ("text", t.Quoted(reason.Text, reason.Written))));
}

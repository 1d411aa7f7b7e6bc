using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Mails;

/// <summary>
/// The mails about what happens between the beginning and the end of a round, and after a refusal. Each call adds entries to the unit of work
/// under way, one for each recipient.
/// </summary>
public sealed class ReviewMails(MailRecipients recipients, ReviewMail mail, DossierSubjects subjects, CurrentUser user, OutboxWriter outbox)
{
    /// <param name="reason">Why it needs no answer any more.</param>
    public Task RequestCancelledAsync(Dossier dossier, ChangeItem request, string reason, CancellationToken cancellation) =>
        ToOrganisationAsync(dossier, $"cancelled:{request.Id}", (to, about) => mail.RequestCancelled(to, about, request, Written(reason)), cancellation);

    /// <param name="refused">The round that ended in the refusal.</param>
    public Task ReopenedAsync(Dossier dossier, Submission refused, string reason, CancellationToken cancellation) =>
        ToOrganisationAsync(dossier, $"reopened:{refused.Id}", (to, about) => mail.Reopened(to, about, Written(reason)), cancellation);

    /// <summary>To the colleague, from the person who asks.</summary>
    public async Task OpinionAskedAsync(Dossier dossier, ReviewOpinion opinion, CancellationToken cancellation)
    {
        var about = await subjects.OfAsync(dossier, cancellation);
        foreach (var to in await recipients.OfPeopleAsync([opinion.PersonId], cancellation))
        {
            // struck and asked again by the same form, it is asked anew: the key of the opinion alone would be refused
            outbox.AddMail($"opinion:{opinion.Id}:{Guid.CreateVersion7()}", mail.OpinionAsked(to, about, opinion, user.Name));
        }
    }

    /// <summary>To the reviewer who gets the round, and to the one who had it.</summary>
    /// <param name="before">Who had it.</param>
    /// <param name="reviewer">The name of who gets it.</param>
    public async Task AssignedAsync(Dossier dossier, Submission round, Guid before, string reviewer, string reason, CancellationToken cancellation)
    {
        var about = await subjects.OfAsync(dossier, cancellation);
        foreach (var to in await recipients.OfPeopleAsync([before, round.ReviewerId!.Value], cancellation))
        {
            var assigned = to.PersonId == round.ReviewerId ? mail.AssignedToYou(to, about, Written(reason)) : mail.AssignedToOther(to, about, reviewer, Written(reason));
            // the same round can come back to the same person
            outbox.AddMail($"assigned:{round.Id}:{to.PersonId}:{Guid.CreateVersion7()}", assigned);
        }
    }

    /// <param name="request">Answered by another way than the portal.</param>
    public Task AnswerRecordedAsync(Dossier dossier, ChangeItem request, CancellationToken cancellation) =>
        ToOrganisationAsync(dossier, $"recorded:{request.Id}:{request.Version}", (to, about) => mail.AnswerRecorded(to, about, request), cancellation);

    private async Task ToOrganisationAsync(Dossier dossier, string key, Func<MailRecipient, DossierSubject, MailMessage> write, CancellationToken cancellation)
    {
        var about = await subjects.OfAsync(dossier, cancellation);
        foreach (var to in (await recipients.OfAsync(about.Organisation, cancellation)).Concat(MailRecipients.MailboxOf(about.Organisation)))
        {
            outbox.AddMail($"{key}:{to.PersonId?.ToString() ?? "mailbox"}", write(to, about));
        }
    }

    private ReviewMail.Reason Written(string reason) => new(reason, user.Language);
}

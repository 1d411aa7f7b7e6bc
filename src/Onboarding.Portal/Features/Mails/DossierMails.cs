using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Clocks;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Mails;

/// <summary>
/// The mails that do not wait for a digest: something was introduced, or a round ended. Each call adds entries to the unit of work under
/// way, one for each recipient; called again for the same round it adds none.
/// </summary>
public sealed class DossierMails(MailRecipients recipients, RoundMail mail, PartyCalendars calendars, DossierSubjects subjects, DecisionNamesSource decisions, OutboxWriter outbox)
{
    /// <summary>The receipt to who introduced the dossier and to the organisation's mailbox, and the request to the zone to examine it.</summary>
    public async Task SubmittedAsync(Dossier dossier, Submission round, CancellationToken cancellation)
    {
        var about = await AboutAsync(dossier, round, cancellation);
        var takeUpBy = await calendars.LastDayAsync(dossier, ClockKind.TakeUp, round.SubmittedAt, cancellation);

        var submitter = (await recipients.OfAsync(about.Organisation, cancellation)).Where(r => r.PersonId == round.SubmittedBy);
        foreach (var to in submitter.Concat(MailRecipients.MailboxOf(about.Organisation)))
        {
            Add("receipt", round, to, mail.Receipt(to, about, takeUpBy));
        }

        foreach (var to in await recipients.OfZoneAsync(about.Zone.Id, cancellation))
        {
            Add("to-review", round, to, mail.ToReview(to, about, takeUpBy));
        }
    }

    /// <summary>What the police decided, to everybody who works on the organisation's dossiers and to its mailbox.</summary>
    /// <param name="round">Decided.</param>
    /// <param name="changeItems">Those of the dossier; what is open or a remark is listed.</param>
    public async Task DecidedAsync(Dossier dossier, Submission round, IReadOnlyCollection<ChangeItem> changeItems, CancellationToken cancellation)
    {
        var about = await AboutAsync(dossier, round, cancellation) with { Decision = (await decisions.GetAsync(cancellation)).Of(round.Outcome!.Value) };
        var answerBy = await calendars.LastDayAsync(dossier, ClockKind.Answer, round.DecidedAt!.Value, cancellation);
        var open = changeItems.Where(c => c.State == ChangeItemState.Open).OrderBy(c => c.Number).ToList();

        foreach (var to in (await recipients.OfAsync(about.Organisation, cancellation)).Concat(MailRecipients.MailboxOf(about.Organisation)))
        {
            var written = round.Outcome switch
            {
                RoundOutcome.ChangesRequested => mail.ChangesRequested(to, about, open, answerBy),
                RoundOutcome.Approved => mail.Approved(to, about),
                RoundOutcome.ApprovedWithRemarks => mail.ApprovedWithRemarks(to, about, open),
                RoundOutcome.Rejected => mail.Rejected(to, about),
                RoundOutcome.Withdrawn or null => null,
            };
            if (written is not null)
            {
                Add("decided", round, to, written);
            }
        }
    }

    private async Task<RoundMail.Subject> AboutAsync(Dossier dossier, Submission round, CancellationToken cancellation)
    {
        var (_, organisation, zone, pieces) = await subjects.OfAsync(dossier, cancellation);
        return new(dossier, round, organisation, zone, pieces);
    }

    private void Add(string kind, Submission round, MailRecipient to, Platform.Mail.MailMessage written) =>
        outbox.AddMail($"{kind}:{round.Id}:{to.PersonId?.ToString() ?? "mailbox"}", written);
}

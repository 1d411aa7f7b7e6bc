using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>What the integrator answers to a request of the police.</summary>
/// <param name="Text">Empty when the changed value or the new document is the answer.</param>
public sealed record RequestAnswer(Guid ChangeItemId, string? Text);

/// <summary>What he answered by another way than the portal.</summary>
public sealed record ReceivedAnswer(string Text, Channel Channel, DateOnly ReceivedOn);

/// <summary>The integrator's answers to requests for changes.</summary>
public sealed class RequestService(
    PortalDbContext db, CurrentUser user, DossierUnit unit, RequestChanges changes, ReviewMails mails, HistoryLog history, Texts texts, TimeProvider clock)
{
    /// <summary>
    /// Answers requests, all or none of them. Without a text the value or the document must really have changed since the police saw it;
    /// that change then is the answer. An answer may be changed until the dossier is introduced again.
    /// </summary>
    /// <returns>Refused with the numbers of the requests that have neither a text nor a change.</returns>
    public Task<ChangeResult> AnswerAsync(Guid dossierId, IReadOnlyCollection<RequestAnswer> answers, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            if (!MayBeAnswered(dossier.State))
            {
                return DossierService.Closed;
            }

            var ids = answers.Select(a => a.ChangeItemId).ToList();
            var requests = await db.ChangeItems.Where(c => c.DossierId == dossierId && ids.Contains(c.Id)).OrderBy(c => c.Number).ToListAsync(cancellation);
            if (requests.Count < ids.Count || requests.Exists(r => !ChangeItemWorkflow.Table.Allows(r.State, ChangeItemAction.Answer)))
            {
                return ChangeResult.NotFound;
            }

            var changed = await changes.OfAsync(dossier, requests, user.Language, cancellation);
            var typed = answers.ToDictionary(a => a.ChangeItemId, a => string.IsNullOrWhiteSpace(a.Text) ? null : a.Text.Trim());
            var unanswered = requests.Where(r => typed[r.Id] is null && changed[r.Id] is null).ToList();
            if (unanswered.Count > 0)
            {
                return ChangeResult.Refused([.. unanswered.Select(r => new RuleViolation("Reviews.Answers.Unanswered", ("number", r.Number)))]);
            }

            foreach (var request in requests)
            {
                request.AnswerWith(typed[request.Id] ?? changed[request.Id]!, user.RequiredId, clock.GetUtcNow().UtcDateTime);
                history.Record("RequestAnswered", request, request.TargetName, dossier.Id, request.Answer);
            }

            return ChangeResult.Done;
        }, cancellation);

    /// <summary>Writes down, for the integrator, what he answered by another way. He may still answer otherwise before he introduces the dossier again.</summary>
    public Task<ChangeResult> RecordAsync(Guid dossierId, Guid requestId, ReceivedAnswer answer, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.RecordAnswer, async dossier =>
        {
            if (!MayBeAnswered(dossier.State))
            {
                return DossierService.Closed;
            }

            var request = await db.ChangeItems.SingleOrDefaultAsync(c => c.Id == requestId && c.DossierId == dossierId, cancellation);
            if (request is null || answer.Channel == Channel.Portal || !ChangeItemWorkflow.Table.Allows(request.State, ChangeItemAction.Answer))
            {
                return ChangeResult.NotFound;
            }

            request.RecordAnswer(answer.Text, answer.Channel, answer.ReceivedOn, user.RequiredId, clock.GetUtcNow().UtcDateTime);
            var told = texts.In(user.Language).With(K.Reviews_Record_Told, ("channel", answer.Channel), ("day", answer.ReceivedOn), ("text", answer.Text));
            await mails.AnswerRecordedAsync(dossier, request, cancellation);
            history.Record("AnswerRecorded", request, request.TargetName, dossier.Id, told);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>The integrator has the word.</summary>
    public static bool MayBeAnswered(ApprovalState state) => state is ApprovalState.ChangesRequested or ApprovalState.ApprovedWithRemarks;
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>What the integrator answers to a request of the police.</summary>
/// <param name="Text">Empty when the changed value or the new document is the answer.</param>
public sealed record RequestAnswer(Guid ChangeItemId, string? Text);

/// <summary>The integrator's answers to requests for changes.</summary>
public sealed class RequestService(
    PortalDbContext db, CurrentUser user, DossierUnit unit, RequestChanges changes, HistoryLog history, TimeProvider clock)
{
    /// <summary>
    /// Answers requests, all or none of them. Without a text the value or the document must really have changed since the police saw it;
    /// that change then is the answer. An answer may be changed until the dossier is introduced again.
    /// </summary>
    /// <returns>Refused with the numbers of the requests that have neither a text nor a change.</returns>
    public Task<ChangeResult> AnswerAsync(Guid dossierId, IReadOnlyCollection<RequestAnswer> answers, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            if (dossier.State is not (ApprovalState.ChangesRequested or ApprovalState.ApprovedWithRemarks))
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
            var texts = answers.ToDictionary(a => a.ChangeItemId, a => string.IsNullOrWhiteSpace(a.Text) ? null : a.Text.Trim());
            var unanswered = requests.Where(r => texts[r.Id] is null && changed[r.Id] is null).ToList();
            if (unanswered.Count > 0)
            {
                return ChangeResult.Refused([.. unanswered.Select(r => new RuleViolation("Reviews.Answers.Unanswered", ("number", r.Number)))]);
            }

            foreach (var request in requests)
            {
                request.AnswerWith(texts[request.Id] ?? changed[request.Id]!, user.RequiredId, clock.GetUtcNow().UtcDateTime);
                history.Record("RequestAnswered", request, request.TargetName, dossier.Id, request.Answer);
            }

            return ChangeResult.Done;
        }, cancellation);
}

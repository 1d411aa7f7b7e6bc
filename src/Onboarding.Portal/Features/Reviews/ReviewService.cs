using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reviews.Grid;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>The reviewer's work on an open round: take it, judge its items and the answers to earlier requests.</summary>
public sealed class ReviewService(PortalDbContext db, CurrentUser user, RoundUnit rounds, HistoryLog history, TimeProvider clock)
{
    /// <summary>Takes the open round.</summary>
    /// <param name="insteadOf">The colleague from whom it is knowingly taken over; a round that somebody else has taken meanwhile is refused.</param>
    public Task<ChangeResult> TakeAsync(Guid dossierId, Guid? insteadOf, CancellationToken cancellation) => rounds.ChangeAsync(dossierId, async (dossier, round) =>
    {
        if (round.ReviewerId == user.RequiredId)
        {
            return ChangeResult.Done;
        }

        if (round.ReviewerId is not null && round.ReviewerId != insteadOf)
        {
            return ChangeResult.Refused(new RuleViolation("Reviews.TakenByColleague"));
        }

        var (now, isTakenOver) = (clock.GetUtcNow().UtcDateTime, round.ReviewerId is not null);
        round.Take(user.RequiredId, now);
        var revisions = await db.ItemRevisions.Where(r => r.DossierId == dossier.Id && r.IsCurrent).ToListAsync(cancellation);
        foreach (var revision in revisions.Where(r => r.State == ApprovalState.Submitted))
        {
            revision.Apply(ApprovalAction.Take);
        }

        dossier.TakeStateFrom(revisions, now);
        history.Record(isTakenOver ? "ReviewTakenOver" : "ReviewTaken", dossier);
        return ChangeResult.Done;
    }, cancellation);

    /// <summary>Accepts an item as it stands, or takes the acceptance back. What a change is asked of is not accepted.</summary>
    public Task<ChangeResult> JudgeItemAsync(Guid dossierId, Guid itemId, bool accept, CancellationToken cancellation) =>
        JudgeItemAsync(dossierId, itemId, accept, forRecord: false, cancellation);

    /// <summary>Takes note of an item: it is known and asks no judgement (code R). It holds up no approval.</summary>
    public Task<ChangeResult> TakeNoteAsync(Guid dossierId, Guid itemId, CancellationToken cancellation) =>
        JudgeItemAsync(dossierId, itemId, accept: true, forRecord: true, cancellation);

    /// <summary>Judges the answer to an earlier request: it does, or it is asked again.</summary>
    /// <param name="reopen">Why the answer does not do; null closes the request.</param>
    public Task<ChangeResult> JudgeAnswerAsync(Guid dossierId, Guid changeItemId, string? reopen, CancellationToken cancellation) => rounds.ChangeAsync(dossierId, async (dossier, round) =>
    {
        var request = await db.ChangeItems.SingleOrDefaultAsync(c => c.Id == changeItemId && c.DossierId == dossierId, cancellation);
        var action = reopen is null ? ChangeItemAction.Close : ChangeItemAction.Reopen;
        if (request is null || !ChangeItemWorkflow.Table.Allows(request.State, action))
        {
            return ChangeResult.NotFound;
        }

        if (reopen is null)
        {
            request.Close();
        }
        else
        {
            request.Reopen(reopen);
            if (round.Items.SingleOrDefault(i => i.ItemId == request.TargetId) is { } item)
            {
                item.JudgedBy = user.RequiredId;
                if (request.Severity != Severity.Remark)
                {
                    item.Verdict = Verdict.ChangeAsked;
                    item.Question(request.Field);
                }
            }
        }

        history.Record(reopen is null ? "RequestClosed" : "RequestReopened", request, request.TargetName, dossier.Id, reopen);
        return ChangeResult.Done;
    }, cancellation);

    private Task<ChangeResult> JudgeItemAsync(Guid dossierId, Guid itemId, bool accept, bool forRecord, CancellationToken cancellation) => rounds.ChangeAsync(dossierId, async (_, round) =>
    {
        if (round.Items.SingleOrDefault(i => i.ItemId == itemId) is not { } item)
        {
            return ChangeResult.NotFound;
        }

        if (accept && await db.HasRequestsAsync(dossierId, itemId, null, cancellation))
        {
            return ChangeResult.Refused(new RuleViolation("Reviews.Item.HasRequests"));
        }

        (item.Verdict, item.IsForRecord, item.JudgedBy) = (accept ? Verdict.Accepted : Verdict.Pending, forRecord, user.RequiredId);
        return ChangeResult.Done;
    }, cancellation);
}

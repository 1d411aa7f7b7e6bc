using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>What a reviewer asks to be changed.</summary>
/// <param name="Id">Made by the form: sending it twice asks once.</param>
/// <param name="Replaces">The request, not yet sent, that these words take the place of.</param>
public sealed record NewChangeItem(Guid Id, ChangeTarget Target, Guid TargetId, string? Field, Severity Severity, string Text, Guid? Replaces = null);

/// <summary>The reviewer's work on an open round: take it, judge its items, ask for changes, judge the answers.</summary>
public sealed class ReviewService(PortalDbContext db, CurrentUser user, DossierUnit unit, HistoryLog history, TimeProvider clock)
{
    /// <summary>Takes the open round.</summary>
    /// <param name="insteadOf">The colleague from whom it is knowingly taken over; a round that somebody else has taken meanwhile is refused.</param>
    public Task<ChangeResult> TakeAsync(Guid dossierId, Guid? insteadOf, CancellationToken cancellation) => InRoundAsync(dossierId, async (dossier, round) =>
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
    public Task<ChangeResult> JudgeItemAsync(Guid dossierId, Guid itemId, bool accept, CancellationToken cancellation) => InRoundAsync(dossierId, async (_, round) =>
    {
        if (round.Items.SingleOrDefault(i => i.ItemId == itemId) is not { } item)
        {
            return ChangeResult.NotFound;
        }

        if (accept && await HasRequestsAsync(dossierId, itemId, null, cancellation))
        {
            return ChangeResult.Refused(new RuleViolation("Reviews.Item.HasRequests"));
        }

        item.Verdict = accept ? Verdict.Accepted : Verdict.Pending;
        return ChangeResult.Done;
    }, cancellation);

    /// <summary>Writes a request down; the integrator sees it when all are sent together.</summary>
    public Task<ChangeResult> AskAsync(Guid dossierId, NewChangeItem input, CancellationToken cancellation) => InRoundAsync(dossierId, async (dossier, round) =>
    {
        if (await db.ChangeItems.AnyAsync(c => c.Id == input.Id, cancellation))
        {
            return ChangeResult.Done;
        }

        if (await NameOfAsync(dossier, round, input, cancellation) is not { } name)
        {
            return ChangeResult.NotFound;
        }

        if (input.Replaces is { } replaced && await DraftAsync(dossierId, replaced, cancellation) is { } draft)
        {
            db.Remove(draft);
        }

        db.Add(new ChangeItem
        {
            Id = input.Id,
            DossierId = dossierId,
            Number = await db.NextRequestNumberAsync(dossierId, cancellation),
            SubmissionId = round.Id,
            Target = input.Target,
            TargetId = input.TargetId,
            TargetName = name,
            Field = input.Field,
            Severity = input.Severity,
            Text = input.Text,
            AskedBy = user.RequiredId,
            AskedAt = clock.GetUtcNow().UtcDateTime,
        });
        if (round.Items.SingleOrDefault(i => i.ItemId == input.TargetId) is { } item)
        {
            var isAsked = input.Severity != Severity.Remark || await HasRequestsAsync(dossierId, item.ItemId, input.Replaces, cancellation);
            item.Verdict = isAsked ? Verdict.ChangeAsked : item.Verdict == Verdict.ChangeAsked ? Verdict.Pending : item.Verdict;
        }

        return ChangeResult.Done;
    }, cancellation);

    /// <summary>
    /// Strikes a request that was not sent yet. When a refusal had written it, the document is to be judged again: refused without a word
    /// to the integrator is what nobody can mend.
    /// </summary>
    public Task<ChangeResult> DropAsync(Guid dossierId, Guid changeItemId, CancellationToken cancellation) => InRoundAsync(dossierId, async (_, round) =>
    {
        var request = await DraftAsync(dossierId, changeItemId, cancellation);
        if (request is null)
        {
            return ChangeResult.NotFound;
        }

        db.Remove(request);
        if (request.Target == ChangeTarget.Evidence)
        {
            await ReconsiderAsync(request, cancellation);
        }
        else if (round.Items.Single(i => i.ItemId == request.TargetId) is { Verdict: Verdict.ChangeAsked } item
            && !await HasRequestsAsync(dossierId, request.TargetId, request.Id, cancellation))
        {
            item.Verdict = Verdict.Pending;
        }

        return ChangeResult.Done;
    }, cancellation);

    /// <summary>Judges the answer to an earlier request: it does, or it is asked again.</summary>
    /// <param name="reopen">Why the answer does not do; null closes the request.</param>
    public Task<ChangeResult> JudgeAnswerAsync(Guid dossierId, Guid changeItemId, string? reopen, CancellationToken cancellation) => InRoundAsync(dossierId, async (dossier, round) =>
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
            if (request.Severity != Severity.Remark && round.Items.SingleOrDefault(i => i.ItemId == request.TargetId) is { } item)
            {
                item.Verdict = Verdict.ChangeAsked;
            }
        }

        history.Record(reopen is null ? "RequestClosed" : "RequestReopened", request, request.TargetName, dossier.Id, reopen);
        return ChangeResult.Done;
    }, cancellation);

    private Task<ChangeResult> InRoundAsync(Guid dossierId, Func<Dossier, Submission, Task<ChangeResult>> work, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.ReviewDossier, async dossier =>
        {
            var round = await db.OpenRoundAsync(dossier, cancellation);
            return round is null || round.SubmittedBy == user.RequiredId
                ? ChangeResult.Refused(new RuleViolation(round is null ? "Reviews.NoOpenRound" : "Reviews.OwnSubmission"))
                : await work(dossier, round);
        }, cancellation);

    private Task<ChangeItem?> DraftAsync(Guid dossierId, Guid id, CancellationToken cancellation) =>
        db.ChangeItems.SingleOrDefaultAsync(c => c.Id == id && c.DossierId == dossierId && c.State == ChangeItemState.Draft, cancellation);

    /// <summary>Whether something other than remarks is asked of the item, besides one request.</summary>
    private Task<bool> HasRequestsAsync(Guid dossierId, Guid itemId, Guid? besides, CancellationToken cancellation) =>
        db.ChangeItems.AnyAsync(
            c => c.DossierId == dossierId && c.TargetId == itemId && c.Id != besides && c.Severity != Severity.Remark
                && (c.State == ChangeItemState.Draft || c.State == ChangeItemState.Open),
            cancellation);

    private async Task ReconsiderAsync(ChangeItem request, CancellationToken cancellation)
    {
        var refused = await (from item in db.RequirementItems
                             join file in db.EvidenceFiles on new { item.DossierId, item.SubjectId, item.Code } equals new { file.DossierId, file.SubjectId, Code = file.RequirementCode }
                             join version in db.EvidenceVersions on file.Id equals version.EvidenceFileId
                             where item.Id == request.TargetId && version.State == EvidenceState.Refused && version.RefusalReason == request.Text
                             select version).FirstOrDefaultAsync(cancellation);
        refused?.Reconsider();
    }

    private async Task<string?> NameOfAsync(Dossier dossier, Submission round, NewChangeItem input, CancellationToken cancellation) =>
        input.Target == ChangeTarget.Evidence
            ? await db.RequirementItems.Where(i => i.Id == input.TargetId && i.DossierId == dossier.Id).Select(i => i.Code + " · " + i.SubjectName).SingleOrDefaultAsync(cancellation)
            : round.Items.SingleOrDefault(i => i.ItemId == input.TargetId)?.Name;
}

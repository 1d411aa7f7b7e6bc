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

/// <summary>What a reviewer asks to be changed.</summary>
public sealed record NewChangeItem(Guid Id, ChangeTarget Target, Guid TargetId, string? Field, Severity Severity, string Text);

/// <summary>The reviewer's work on an open round: take it, judge its items and documents, ask for changes.</summary>
public sealed class ReviewService(PortalDbContext db, CurrentUser user, DossierUnit unit, HistoryLog history, TimeProvider clock)
{
    /// <summary>Takes the open round, or takes it over from a colleague.</summary>
    public Task<ChangeResult> TakeAsync(Guid dossierId, CancellationToken cancellation) => InRoundAsync(dossierId, async (dossier, round) =>
    {
        if (round.ReviewerId == user.RequiredId)
        {
            return ChangeResult.Done;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        round.Take(user.RequiredId, now);
        var revisions = await CurrentAsync(dossier, cancellation);
        foreach (var revision in revisions.Where(r => r.State == ApprovalState.Submitted))
        {
            revision.Apply(ApprovalAction.Take);
        }

        dossier.TakeStateFrom(revisions, now);
        history.Record("ReviewTaken", dossier);
        return ChangeResult.Done;
    }, cancellation);

    /// <summary>Accepts an item as it stands, or takes the acceptance back.</summary>
    public Task<ChangeResult> JudgeItemAsync(Guid dossierId, Guid itemId, bool accept, CancellationToken cancellation) => InRoundAsync(dossierId, (_, round) =>
    {
        if (round.Items.SingleOrDefault(i => i.ItemId == itemId) is not { } item)
        {
            return Task.FromResult(ChangeResult.NotFound);
        }

        item.Verdict = accept ? Verdict.Accepted : Verdict.Pending;
        return Task.FromResult(ChangeResult.Done);
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

        db.Add(new ChangeItem
        {
            Id = input.Id,
            DossierId = dossierId,
            Number = 1 + (await db.ChangeItems.Where(c => c.DossierId == dossierId).MaxAsync(c => (int?)c.Number, cancellation) ?? 0),
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
        if (round.Items.SingleOrDefault(i => i.ItemId == input.TargetId) is { } item && input.Severity != Severity.Remark)
        {
            item.Verdict = Verdict.ChangeAsked;
        }

        return ChangeResult.Done;
    }, cancellation);

    /// <summary>Strikes a request that was not sent yet.</summary>
    public Task<ChangeResult> DropAsync(Guid dossierId, Guid changeItemId, CancellationToken cancellation) => InRoundAsync(dossierId, async (_, round) =>
    {
        var item = await db.ChangeItems.SingleOrDefaultAsync(c => c.Id == changeItemId && c.DossierId == dossierId && c.State == ChangeItemState.Draft, cancellation);
        if (item is null)
        {
            return ChangeResult.NotFound;
        }

        db.Remove(item);
        var others = await db.ChangeItems.AnyAsync(c => c.Id != item.Id && c.TargetId == item.TargetId && c.State == ChangeItemState.Draft, cancellation);
        if (!others && round.Items.SingleOrDefault(i => i.ItemId == item.TargetId) is { Verdict: Verdict.ChangeAsked } target)
        {
            target.Verdict = Verdict.Pending;
        }

        return ChangeResult.Done;
    }, cancellation);

    /// <summary>Judges the answer to an earlier request: it does, or it is asked again.</summary>
    /// <param name="reopen">Why the answer does not do; null closes the request.</param>
    public Task<ChangeResult> JudgeAnswerAsync(Guid dossierId, Guid changeItemId, string? reopen, CancellationToken cancellation) => InRoundAsync(dossierId, async (dossier, round) =>
    {
        var item = await db.ChangeItems.SingleOrDefaultAsync(c => c.Id == changeItemId && c.DossierId == dossierId, cancellation);
        if (item is null)
        {
            return ChangeResult.NotFound;
        }

        if (reopen is null)
        {
            item.Close();
        }
        else
        {
            item.Reopen(reopen);
            if (round.Items.SingleOrDefault(i => i.ItemId == item.TargetId) is { } target)
            {
                target.Verdict = Verdict.ChangeAsked;
            }
        }

        history.Record(reopen is null ? "RequestClosed" : "RequestReopened", item, item.TargetName, dossier.Id, reopen);
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

    private Task<List<ItemRevision>> CurrentAsync(Dossier dossier, CancellationToken cancellation) =>
        db.ItemRevisions.Where(r => r.DossierId == dossier.Id && r.IsCurrent).ToListAsync(cancellation);

    private async Task<string?> NameOfAsync(Dossier dossier, Submission round, NewChangeItem input, CancellationToken cancellation) =>
        input.Target == ChangeTarget.Evidence
            ? await db.RequirementItems.Where(i => i.Id == input.TargetId && i.DossierId == dossier.Id).Select(i => i.Code + " · " + i.SubjectName).SingleOrDefaultAsync(cancellation)
            : round.Items.SingleOrDefault(i => i.ItemId == input.TargetId)?.Name;
}

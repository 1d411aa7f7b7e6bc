using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Features.Reviews.Grid;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>What a reviewer asks to be changed.</summary>
/// <param name="Id">Made by the form: sending it twice asks once.</param>
/// <param name="Text">May be empty where a reason of the library says it all.</param>
/// <param name="Replaces">The request, not yet sent, that these words take the place of.</param>
public sealed record NewChangeItem(Guid Id, ChangeTarget Target, Guid TargetId, string? Field, Severity Severity, string Text, Guid? Replaces = null, string? ReasonCode = null);

/// <summary>The requests that a reviewer notes during a round. They are sent together, by <see cref="DecisionService.RequestChangesAsync"/>.</summary>
public sealed class RequestDrafts(PortalDbContext db, CurrentUser user, RoundUnit rounds, ReasonLibrary reasons, TimeProvider clock)
{
    /// <summary>Writes a request down; the integrator sees it when all are sent together.</summary>
    public Task<ChangeResult> AskAsync(Guid dossierId, NewChangeItem input, CancellationToken cancellation) => rounds.ChangeAsync(dossierId, async (dossier, round) =>
    {
        if (await db.ChangeItems.AnyAsync(c => c.Id == input.Id, cancellation))
        {
            return ChangeResult.Done;
        }

        var reason = input.ReasonCode is { } code ? await reasons.FindAsync(code, cancellation) : null;
        if (await NameOfAsync(dossier, round, input, cancellation) is not { } name || (input.ReasonCode is not null && reason is null))
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
            ReasonCode = reason?.Code,
            ReasonFr = reason?.LabelFr,
            ReasonNl = reason?.LabelNl,
            Text = input.Text,
            TextLanguage = user.Language,
            AskedBy = user.RequiredId,
            AskedAt = clock.GetUtcNow().UtcDateTime,
        });
        if (round.Items.SingleOrDefault(i => i.ItemId == input.TargetId) is { } item)
        {
            item.JudgedBy = user.RequiredId;
            var isAsked = input.Severity != Severity.Remark || await db.HasRequestsAsync(dossierId, item.ItemId, input.Replaces, cancellation);
            item.Verdict = isAsked ? Verdict.ChangeAsked : item.Verdict == Verdict.ChangeAsked ? Verdict.Pending : item.Verdict;
            if (input.Severity != Severity.Remark)
            {
                item.Question(input.Field);
            }
        }

        return ChangeResult.Done;
    }, cancellation);

    /// <summary>
    /// Strikes a request that was not sent yet. When a refusal had written it, the document is to be judged again: refused without a word
    /// to the integrator is what nobody can mend.
    /// </summary>
    public Task<ChangeResult> DropAsync(Guid dossierId, Guid changeItemId, CancellationToken cancellation) => rounds.ChangeAsync(dossierId, async (_, round) =>
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
            && !await db.HasRequestsAsync(dossierId, request.TargetId, request.Id, cancellation))
        {
            item.Verdict = Verdict.Pending;
        }

        return ChangeResult.Done;
    }, cancellation);

    private Task<ChangeItem?> DraftAsync(Guid dossierId, Guid id, CancellationToken cancellation) =>
        db.ChangeItems.SingleOrDefaultAsync(c => c.Id == id && c.DossierId == dossierId && c.State == ChangeItemState.Draft, cancellation);

    private async Task ReconsiderAsync(ChangeItem request, CancellationToken cancellation)
    {
        var refused = await (from item in db.RequirementItems
                             join file in db.EvidenceFiles on new { item.DossierId, item.SubjectId, item.Code } equals new { file.DossierId, file.SubjectId, Code = file.RequirementCode }
                             join version in db.EvidenceVersions on file.Id equals version.EvidenceFileId
                             where item.Id == request.TargetId && version.State == EvidenceState.Refused
                             select version).ToListAsync(cancellation);
        refused.Find(v => v.RefusalReason == request.Words)?.Reconsider();
    }

    private async Task<string?> NameOfAsync(Dossier dossier, Submission round, NewChangeItem input, CancellationToken cancellation) =>
        input.Target == ChangeTarget.Evidence
            ? await db.RequirementItems.SingleOrDefaultAsync(i => i.Id == input.TargetId && i.DossierId == dossier.Id, cancellation) is { } item ? EvidenceNames.Of(item) : null
            : round.Items.SingleOrDefault(i => i.ItemId == input.TargetId)?.Name;
}

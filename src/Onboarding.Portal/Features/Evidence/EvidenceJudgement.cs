using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>Why a document is not accepted.</summary>
/// <param name="Text">May be empty where a reason of the library says it all.</param>
public sealed record Refusal(string Text, string? ReasonCode = null);

/// <summary>Accepts and refuses documents: in a round, and afterwards those that an approved dossier still asks.</summary>
public sealed class EvidenceJudgement(PortalDbContext db, CurrentUser user, DossierUnit unit, ReasonLibrary reasons, HistoryLog history, TimeProvider clock)
{
    /// <summary>
    /// Accepts or refuses a document, or changes that judgement while nobody has acted on it. Nobody judges what he brought himself, nor a
    /// dossier that he introduced. In a round a refusal writes its own request, so that it never leaves the integrator without a word.
    /// </summary>
    /// <param name="refusal">Why it is not accepted, read by the integrator; null accepts.</param>
    public Task<ChangeResult> JudgeAsync(Guid dossierId, Guid versionId, Refusal? refusal, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.ReviewDossier, async dossier =>
        {
            var version = await db.EvidenceVersions.SingleOrDefaultAsync(v => v.Id == versionId && v.DossierId == dossierId, cancellation);
            if (version is null)
            {
                return ChangeResult.NotFound;
            }

            if (await ObstacleAsync(dossier, version, cancellation) is { } obstacle)
            {
                return ChangeResult.Refused(obstacle);
            }

            var ready = refusal?.ReasonCode is { } code ? await reasons.FindAsync(code, cancellation) : null;
            if (refusal?.ReasonCode is not null && ready is null)
            {
                return ChangeResult.NotFound;
            }

            var item = await ItemAsync(version, cancellation);
            if (EvidenceWorkflow.Table.Allows(version.State, EvidenceAction.Reconsider))
            {
                await StrikeRequestAsync(item, version, cancellation);
                version.Reconsider();
            }

            await JudgeAsync(dossier, item, version, refusal is null ? null : new(ready?.Code, ready is null ? null : new(ready.LabelFr, ready.LabelNl), refusal.Text, user.Language), cancellation);
            return ChangeResult.Done;
        }, cancellation);

    private async Task<RuleViolation?> ObstacleAsync(Dossier dossier, EvidenceVersion version, CancellationToken cancellation)
    {
        var isAgain = version.State is EvidenceState.Accepted or EvidenceState.Refused;
        if ((dossier.State != ApprovalState.InReview && !dossier.State.IsApproved()) || (isAgain && dossier.State != ApprovalState.InReview))
        {
            return new("Reviews.NoOpenRound");
        }

        if (version.BroughtBy == user.RequiredId || await db.Submissions.AnyAsync(s => s.DossierId == dossier.Id && s.SubmittedBy == user.RequiredId, cancellation))
        {
            return new("Evidence.Judge.Own");
        }

        if (version.FileId is { } file && !await db.StoredFiles.AnyAsync(f => f.Id == file && (f.Scan == ScanState.NotScanned || f.Scan == ScanState.Clean), cancellation))
        {
            return new("Evidence.Judge.InQuarantine");
        }

        return isAgain || version.State == EvidenceState.Candidate ? null : new("Evidence.Judge.NotSent");
    }

    private async Task JudgeAsync(Dossier dossier, RequirementItem item, EvidenceVersion version, GivenReason? refusal, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (refusal is null)
        {
            version.Accept(user.RequiredId, now);
        }
        else
        {
            version.Refuse(user.RequiredId, now, refusal);
            if (await db.OpenRoundAsync(dossier, cancellation) is { } round)
            {
                await WriteRequestAsync(round, item, refusal, now, cancellation);
            }
        }

        history.Record(refusal is null ? "EvidenceAccepted" : "EvidenceRefused", version, EvidenceNames.Of(item), dossier.Id, refusal?.In(user.Language));
    }

    private async Task WriteRequestAsync(Submission round, RequirementItem item, GivenReason refusal, DateTime now, CancellationToken cancellation) => db.Add(new ChangeItem
    {
        DossierId = item.DossierId,
        Number = await db.NextRequestNumberAsync(item.DossierId, cancellation),
        SubmissionId = round.Id,
        Target = ChangeTarget.Evidence,
        TargetId = item.Id,
        TargetName = EvidenceNames.Of(item),
        Severity = item.IsBlocking ? Severity.Incorrect : Severity.Remark,
        ReasonCode = refusal.Code,
        ReasonFr = refusal.Ready?.Fr,
        ReasonNl = refusal.Ready?.Nl,
        Text = refusal.Text,
        TextLanguage = refusal.Written,
        AskedBy = user.RequiredId,
        AskedAt = now,
    });

    /// <summary>The request that the refusal wrote goes with it, as long as it was not sent.</summary>
    private async Task StrikeRequestAsync(RequirementItem item, EvidenceVersion version, CancellationToken cancellation)
    {
        var drafts = await db.ChangeItems.Where(c => c.DossierId == item.DossierId && c.TargetId == item.Id && c.State == ChangeItemState.Draft).ToListAsync(cancellation);
        if (drafts.Find(c => c.Words == version.RefusalReason) is { } request)
        {
            db.Remove(request);
        }
    }

    private async Task<RequirementItem> ItemAsync(EvidenceVersion version, CancellationToken cancellation) =>
        await (from file in db.EvidenceFiles
               join item in db.RequirementItems on new { file.DossierId, file.SubjectId, Code = file.RequirementCode } equals new { item.DossierId, item.SubjectId, item.Code }
               where file.Id == version.EvidenceFileId
               select item).SingleAsync(cancellation);
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Checks;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Introduces a dossier to the police, the first time and after each request for changes.</summary>
public sealed class SubmissionService(
    PortalDbContext db, CurrentUser user, DossierUnit unit, RequirementService requirements, AutomaticChecks checks, ItemSnapshots snapshots, DossierMails mails, HistoryLog history, TimeProvider clock)
{
    /// <summary>Version of the declaration that the integrator accepts when he submits; its text is <c>Reviews.Declaration</c>.</summary>
    public const int DeclarationVersion = 1;

    /// <summary>
    /// Seals what stands now as the next revisions, sends the evidence along and opens a review round.
    /// A dossier that is with the police already is left as it is: the same form sent twice submits once.
    /// </summary>
    /// <param name="message">What the integrator writes along; may be empty.</param>
    public Task<ChangeResult> SubmitAsync(Guid dossierId, string? message, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.SubmitDossier, async dossier =>
        {
            if (dossier.State.IsWithPolice())
            {
                return ChangeResult.Done;
            }

            if (!ApprovalWorkflow.Table.Allows(dossier.State, ApprovalAction.Submit))
            {
                return DossierService.Closed;
            }

            var items = await requirements.RefreshAsync(dossier, cancellation);
            var changeItems = await db.ChangeItems.Where(c => c.DossierId == dossierId).ToListAsync(cancellation);
            var obstacles = await ObstaclesAsync(dossier, items, changeItems, cancellation);
            if (obstacles.Count > 0)
            {
                return ChangeResult.Refused(obstacles);
            }

            var submission = new Submission
            {
                DossierId = dossierId,
                Number = 1 + await db.Submissions.CountAsync(s => s.DossierId == dossierId, cancellation),
                SubmittedBy = user.RequiredId,
                SubmittedAt = clock.GetUtcNow().UtcDateTime,
                DeclarationVersion = DeclarationVersion,
                Message = message,
            };
            db.Add(submission);
            await SealItemsAsync(dossier, submission, cancellation);
            await SendEvidenceAsync(submission, cancellation);
            if (dossier.Pass(Stage.Submission, submission.SubmittedAt) is { } opening)
            {
                db.Add(opening);
            }

            await mails.SubmittedAsync(dossier, submission, cancellation);
            history.Record(submission.Number == 1 ? "Submitted" : "Resubmitted", dossier, message);
            return ChangeResult.Done;
        }, cancellation);

    private async Task<IReadOnlyList<RuleViolation>> ObstaclesAsync(
        Dossier dossier, IEnumerable<RequirementItem> items, IEnumerable<ChangeItem> changeItems, CancellationToken cancellation) =>
        SubmissionRule.Obstacles(
            dossier,
            await db.Sites.CountAsync(s => s.DossierId == dossier.Id, cancellation),
            await db.Cameras.CountAsync(c => c.DossierId == dossier.Id, cancellation),
            items,
            await checks.OfAsync(dossier, cancellation),
            changeItems);

    private async Task SealItemsAsync(Dossier dossier, Submission submission, CancellationToken cancellation)
    {
        var items = await snapshots.NowAsync(dossier, cancellation);
        var revisions = await db.ItemRevisions.Where(r => r.DossierId == dossier.Id && r.IsCurrent).ToListAsync(cancellation);
        var before = await BeforeAsync(submission, cancellation);
        var current = new List<ItemRevision>();

        foreach (var revision in revisions)
        {
            var (name, snapshot) = items[revision.ItemId];
            var wasSeen = revision.State != ApprovalState.Draft;
            var seenHash = revision.SnapshotHash;
            var sent = revision.State.IsApproved() ? null : revision.Submit(submission.Id, snapshot.Json, snapshot.Hash);
            if (sent is not null && sent != revision)
            {
                db.Add(sent);
            }

            var now = sent ?? revision;
            var isSame = wasSeen && snapshot.Hash == seenHash;
            current.Add(now);
            var item = new SubmissionItem
            {
                DossierId = dossier.Id,
                SubmissionId = submission.Id,
                Kind = revision.Kind,
                ItemId = revision.ItemId,
                RevisionId = now.Id,
                Name = name,
                Change = isSame ? ItemChange.Unchanged : wasSeen ? ItemChange.Changed : ItemChange.New,
            };
            submission.Items.Add(item);
            if (isSame && before.GetValueOrDefault(revision.ItemId) is { } judged)
            {
                item.KeepFrom(judged);
            }
        }

        dossier.TakeStateFrom(current, submission.SubmittedAt);
    }

    /// <summary>How the items were judged in the round before.</summary>
    private Task<Dictionary<Guid, SubmissionItem>> BeforeAsync(Submission submission, CancellationToken cancellation) =>
        (from item in db.SubmissionItems.AsNoTracking()
         join round in db.Submissions on item.SubmissionId equals round.Id
         where round.DossierId == submission.DossierId && round.Number == submission.Number - 1
         select item).ToDictionaryAsync(i => i.ItemId, cancellation);

    private async Task SendEvidenceAsync(Submission submission, CancellationToken cancellation)
    {
        var drafts = await db.EvidenceVersions
            .Where(v => v.DossierId == submission.DossierId && v.State == EvidenceState.Draft)
            .ToListAsync(cancellation);
        foreach (var version in drafts)
        {
            version.Send(submission.Id);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Documents;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Ends a round: sends the requests for changes, approves or refuses.</summary>
public sealed class DecisionService(
    PortalDbContext db,
    CurrentUser user,
    DossierUnit unit,
    DecisionDoor door,
    RequirementService requirements,
    DocumentRequests documents,
    DossierMails mails,
    HistoryLog history,
    TimeProvider clock)
{
    /// <summary>Sends every request written down, in one go. The items they are about go back to the integrator; the others keep their place.</summary>
    /// <param name="roundId">The round that the person has before him; null for the open one.</param>
    public Task<ChangeResult> RequestChangesAsync(Guid dossierId, Guid? roundId, string? message, CancellationToken cancellation) =>
        EndAsync(dossierId, roundId, Permission.ReviewDossier, RoundOutcome.ChangesRequested, message, overriding: null, (dossier, _, revisions, changeItems) =>
        {
            var asked = changeItems.Where(c => c.State is ChangeItemState.Draft or ChangeItemState.Open && c.Severity != Severity.Remark).ToList();
            if (asked.Count == 0)
            {
                return Task.FromResult(ChangeResult.Refused(new RuleViolation("Reviews.Requests.None")));
            }

            foreach (var item in changeItems.Where(c => c.State == ChangeItemState.Draft))
            {
                item.Send();
            }

            var targets = asked.Select(c => c.ItemId()).ToHashSet();
            foreach (var revision in revisions.Where(r => targets.Contains(r.ItemId)))
            {
                revision.Apply(ApprovalAction.RequestChanges);
            }

            history.Record("ChangesRequested", dossier, message);
            return Task.FromResult(ChangeResult.Done);
        }, cancellation);

    /// <param name="roundId">The round that the person has before him; null for the open one.</param>
    /// <param name="withRemarks">Leaves open requests of severity remark as remarks to settle later.</param>
    public Task<ChangeResult> ApproveAsync(Guid dossierId, Guid? roundId, bool withRemarks, string? message, CancellationToken cancellation) =>
        ApproveAsync(dossierId, roundId, withRemarks, message, overriding: null, cancellation);

    /// <param name="overriding">Why the lead approves although an opinion or a second look is lacking; null when he does not.</param>
    public Task<ChangeResult> ApproveAsync(Guid dossierId, Guid? roundId, bool withRemarks, string? message, string? overriding, CancellationToken cancellation)
    {
        var (outcome, action) = withRemarks
            ? (RoundOutcome.ApprovedWithRemarks, ApprovalAction.ApproveWithRemarks)
            : (RoundOutcome.Approved, ApprovalAction.Approve);

        return EndAsync(dossierId, roundId, Permission.DecideDossier, outcome, message, overriding, async (dossier, round, revisions, changeItems) =>
        {
            var items = await requirements.RefreshAsync(dossier, cancellation);
            var opinions = overriding is null ? await door.OpinionsAsync(round, cancellation) : [];
            RuleViolation[] obstacles = [.. DecisionRule.ObstaclesToApproval(round.Items, [.. items], changeItems, withRemarks), .. opinions];
            if (obstacles.Length > 0)
            {
                return ChangeResult.Refused(obstacles);
            }

            foreach (var item in changeItems.Where(c => c.State == ChangeItemState.Draft))
            {
                item.Send();
            }

            Apply(revisions, action);
            if (dossier.Pass(Stage.Approval, clock.GetUtcNow().UtcDateTime) is { } opening)
            {
                db.Add(opening);
            }

            history.Record(outcome.ToString(), dossier, message);
            return ChangeResult.Done;
        }, cancellation);
    }

    /// <param name="roundId">The round that the person has before him; null for the open one.</param>
    /// <param name="reason">Read by the integrator.</param>
    public Task<ChangeResult> RejectAsync(Guid dossierId, Guid? roundId, string reason, CancellationToken cancellation) =>
        RejectAsync(dossierId, roundId, reason, overriding: null, cancellation);

    /// <param name="overriding">Why the lead refuses although a second look is lacking; null when he does not.</param>
    public Task<ChangeResult> RejectAsync(Guid dossierId, Guid? roundId, string reason, string? overriding, CancellationToken cancellation) =>
        EndAsync(dossierId, roundId, Permission.DecideDossier, RoundOutcome.Rejected, reason, overriding, (dossier, _, revisions, _) =>
        {
            Apply(revisions, ApprovalAction.Reject);
            history.Record("Rejected", dossier, reason);
            return Task.FromResult(ChangeResult.Done);
        }, cancellation);

    private static void Apply(IEnumerable<ItemRevision> revisions, ApprovalAction action)
    {
        foreach (var revision in revisions.Where(r => r.State == ApprovalState.InReview))
        {
            revision.Apply(action);
        }
    }

    private Task<ChangeResult> EndAsync(
        Guid dossierId,
        Guid? roundId,
        Permission permission,
        RoundOutcome outcome,
        string? message,
        string? overriding,
        Func<Dossier, Submission, IReadOnlyList<ItemRevision>, IReadOnlyList<ChangeItem>, Task<ChangeResult>> work,
        CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, permission, async dossier =>
        {
            var round = await db.OpenRoundAsync(dossier, cancellation);
            if (roundId is not null && roundId != round?.Id)
            {
                return ChangeResult.Conflict;
            }

            if (await door.ObstacleAsync(dossier, round, permission, overriding, cancellation) is { } obstacle)
            {
                return ChangeResult.Refused(obstacle);
            }

            var revisions = await db.ItemRevisions.Where(r => r.DossierId == dossierId && r.IsCurrent).ToListAsync(cancellation);
            var changeItems = await db.ChangeItems.Where(c => c.DossierId == dossierId).ToListAsync(cancellation);
            var result = await work(dossier, round!, revisions, changeItems);
            if (result.IsDone)
            {
                var now = clock.GetUtcNow().UtcDateTime;
                round!.Decide(outcome, user.RequiredId, now, message);
                if (overriding is not null)
                {
                    round.OverrideReason = overriding;
                    history.Record("DecisionOverridden", round, dossier.Reference, dossier.Id, overriding);
                }

                dossier.TakeStateFrom(revisions, now);
                await FollowAsync(dossier, round, changeItems, cancellation);
            }

            return result;
        }, cancellation);

    /// <summary>What follows from a decision belongs to it: the mails, and of an approved dossier the standard documents.</summary>
    private async Task FollowAsync(Dossier dossier, Submission round, IReadOnlyList<ChangeItem> changeItems, CancellationToken cancellation)
    {
        await mails.DecidedAsync(dossier, round, changeItems, cancellation);
        if (dossier.State.IsApproved())
        {
            // the documents print what the approval has settled
            await db.SaveChangesAsync(cancellation);
            await requirements.RefreshAsync(dossier, cancellation);
            await documents.AddAsync(dossier, cancellation);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>A dossier as it stands between two steps of a walk.</summary>
internal sealed record WalkSeen(ApprovalState State, IReadOnlyList<ItemRevision> Revisions, IReadOnlyList<Submission> Rounds, IReadOnlyList<ChangeItem> Requests)
{
    public static Task<WalkSeen> OfAsync(PortalFactory portal, Guid dossierId) => portal.ReadAsync(async db => new WalkSeen(
        await db.Dossiers.Where(d => d.Id == dossierId).Select(d => d.State).SingleAsync(),
        await db.ItemRevisions.AsNoTracking().Where(r => r.DossierId == dossierId).ToListAsync(),
        await db.Submissions.AsNoTracking().Where(s => s.DossierId == dossierId).ToListAsync(),
        await db.ChangeItems.AsNoTracking().Where(c => c.DossierId == dossierId).ToListAsync()));

    /// <summary>Only what the tables allow has happened since.</summary>
    public void AssertLeadsTo(WalkSeen after, string where)
    {
        foreach (var old in Revisions)
        {
            var now = after.Revisions.Single(r => r.Id == old.Id);
            Assert.True(old.Snapshot is null || old.Snapshot == now.Snapshot, $"{where}: what was sent has changed.");
            Assert.True(Leads(old.State, now.State), $"{where}: {old.State} became {now.State}.");
            Assert.True(old.IsCurrent || old.State == now.State, $"{where}: a replaced revision moved.");
        }

        foreach (var old in Requests.Where(r => r.State != ChangeItemState.Draft))
        {
            Assert.True(after.Requests.SingleOrDefault(r => r.Id == old.Id)?.Text == old.Text, $"{where}: the text of a request is lost.");
        }

        var current = after.Revisions.Where(r => r.IsCurrent).ToList();
        Assert.Equal(current.Count, current.Select(r => r.ItemId).Distinct().Count());
        Assert.Equal(ApprovalWorkflow.RollUp(current.Select(r => r.State)), after.State);
        Assert.DoesNotContain(after.Rounds, r => r.ReviewerId == r.SubmittedBy);
        Assert.DoesNotContain(after.Rounds, r => r.DecidedBy == r.SubmittedBy && r.Outcome != RoundOutcome.Withdrawn);
        Assert.True(after.Rounds.Count(r => r.IsOpen) <= 1, $"{where}: two rounds are open.");
    }

    /// <summary>Whether the table leads from one state to the other. A dossier that was sent back is withdrawn with what was still with the police.</summary>
    private static bool Leads(ApprovalState from, ApprovalState to) =>
        from == to
        || (from == ApprovalState.InReview && to == ApprovalState.Withdrawn)
        || ApprovalWorkflow.Table.Transitions.Any(t => t.From == from && t.To == to);
}

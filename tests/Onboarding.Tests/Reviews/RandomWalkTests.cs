using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>
/// People of every kind try anything at any moment. Whatever they do, the services refuse in words instead of failing, no revision leaves the
/// table, nothing that was sent changes, and nobody judges what he sent. A failing walk is repeated by its seed.
/// </summary>
[Trait("Area", "Review")]
public sealed class RandomWalkTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Steps = 150;

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public async Task AnyoneDoesAnything_OnlyWhatTheTableAllowsHappens(int seed)
    {
        var random = new Random(seed);
        var stranger = await portal.Data.CreatePersonAsync(Role.KeyUserLead);
        var actor = await WalkCase.CreateAsync(portal, random);
        var before = await SeenAsync(actor.Case.DossierId);
        var done = 0;

        for (var step = 0; step < Steps; step++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(20));
            var person = random.Next(12) == 0 ? stranger : actor.AnyPerson();
            var (name, result) = await actor.StepAsync(person);
            var after = await SeenAsync(actor.Case.DossierId);

            Assert.True(person != stranger || result.Status is ChangeStatus.NotFound, $"Step {step}: a stranger's {name} ended as {result.Status}.");
            Compare(before, after, $"seed {seed}, step {step}, {name}");
            done += result.IsDone ? 1 : 0;
            if (after.State.IsClosed() || after.State.IsApproved())
            {
                actor = await WalkCase.CreateAsync(portal, random);
                after = await SeenAsync(actor.Case.DossierId);
            }

            before = after;
        }

        // which of several equal things is picked depends on their keys, so the number differs a little from run to run
        Assert.True(done > Steps / 10, $"Only {done} of {Steps} steps did anything: the walk proves little.");
    }

    private static void Compare(Seen before, Seen after, string where)
    {
        foreach (var old in before.Revisions)
        {
            var now = after.Revisions.Single(r => r.Id == old.Id);
            Assert.True(old.Snapshot is null || old.Snapshot == now.Snapshot, $"{where}: what was sent has changed.");
            Assert.True(Leads(old.State, now.State), $"{where}: {old.State} became {now.State}.");
            Assert.True(old.IsCurrent || old.State == now.State, $"{where}: a replaced revision moved.");
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

    private Task<Seen> SeenAsync(Guid dossierId) => portal.ReadAsync(async db => new Seen(
        await db.Dossiers.Where(d => d.Id == dossierId).Select(d => d.State).SingleAsync(),
        await db.ItemRevisions.AsNoTracking().Where(r => r.DossierId == dossierId).ToListAsync(),
        await db.Submissions.AsNoTracking().Where(s => s.DossierId == dossierId).ToListAsync()));

    private sealed record Seen(ApprovalState State, IReadOnlyList<ItemRevision> Revisions, IReadOnlyList<Submission> Rounds);
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Clocks;

/// <summary>People try anything at any moment, through the services. Whatever they do, the stored events give clocks that fit the dossier.</summary>
[Trait("Area", "Review")]
public sealed class ClockWalkTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Steps = 150;

    [Theory]
    [InlineData(4)]
    [InlineData(50)]
    public async Task AnyoneDoesAnything_ClocksFollow(int seed)
    {
        var random = new Random(seed);
        var actor = await WalkCase.CreateAsync(portal, random);
        List<string> before = [];

        for (var step = 0; step < Steps; step++)
        {
            portal.Clock.Advance(TimeSpan.FromHours(random.Next(30)));
            var (name, _) = await actor.StepAsync(actor.AnyPerson());
            var (state, events) = await SeenAsync(actor.Case.DossierId);

            var told = events.ConvertAll(Print);
            Assert.True(before.TrueForAll(told.Contains), $"seed {seed}, step {step}, {name}: what happened before has changed.");
            Fits(new(events), state);
            before = told;
            if (state.IsClosed() || state.IsApproved())
            {
                (actor, before) = (await WalkCase.CreateAsync(portal, random), []);
            }
        }
    }

    private void Fits(DossierClocks clocks, ApprovalState state)
    {
        Assert.All(clocks.Begun, c => Assert.True(c.UsedWorkingDays(portal.Clock.GetUtcNow().UtcDateTime) >= 0));
        Assert.Equal(state == ApprovalState.Submitted, clocks[ClockKind.TakeUp].State == ClockState.Running);
        Assert.Equal(state == ApprovalState.InReview, clocks[ClockKind.Review].State == ClockState.Running);
        Assert.Equal(state == ApprovalState.ChangesRequested, clocks[ClockKind.Answer].State == ClockState.Running);
        Assert.True(state is ApprovalState.Submitted or ApprovalState.ChangesRequested || clocks[ClockKind.Review].State != ClockState.Paused);
    }

    private static string Print(ClockEvent e) =>
        FormattableString.Invariant($"{e.Id} {e.Clock} {e.Number} {e.Kind} {e.At:O} {e.By} {e.Reason} {e.Because} {e.WorkingDays} {string.Join(',', e.ClosedDays)}");

    private Task<(ApprovalState State, List<ClockEvent> Events)> SeenAsync(Guid dossierId) => portal.ReadAsync(async db => (
        await db.Dossiers.Where(d => d.Id == dossierId).Select(d => d.State).SingleAsync(),
        await db.ClockEvents.AsNoTracking().Where(e => e.DossierId == dossierId).ToListAsync()));
}

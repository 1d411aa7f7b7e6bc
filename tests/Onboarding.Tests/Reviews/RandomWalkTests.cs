using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
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
        var before = await WalkSeen.OfAsync(portal, actor.Case.DossierId);
        var done = 0;

        for (var step = 0; step < Steps; step++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(20));
            var person = random.Next(12) == 0 ? stranger : actor.AnyPerson();
            var (name, result) = await actor.StepAsync(person);
            var after = await WalkSeen.OfAsync(portal, actor.Case.DossierId);

            Assert.True(person != stranger || result.Status is ChangeStatus.NotFound, $"Step {step}: a stranger's {name} ended as {result.Status}.");
            before.AssertLeadsTo(after, $"seed {seed}, step {step}, {name}");
            done += result.IsDone ? 1 : 0;
            if (after.State.IsClosed() || after.State.IsApproved())
            {
                actor = await WalkCase.CreateAsync(portal, random);
                after = await WalkSeen.OfAsync(portal, actor.Case.DossierId);
            }

            before = after;
        }

        // which of several equal things is picked depends on their keys, so the number differs a little from run to run
        Assert.True(done > Steps / 10, $"Only {done} of {Steps} steps did anything: the walk proves little.");
    }
}

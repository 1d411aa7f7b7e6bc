using System.Net;
using Onboarding.Domain.Dossiers;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>
/// 2,000 steps through the pages: whoever sends whatever form, fresh or long open, the answer is a page and no failure, and the dossier only
/// moves along the tables. Four walks, which can run at once.
/// </summary>
[Trait("Area", "Review")]
public abstract class PageWalkTests(PortalFactory portal, int seed) : IClassFixture<PortalFactory>
{
    private const int Steps = 500;

    /// <summary>Steps on a refused dossier after which another one is taken: it is seldom reopened by chance.</summary>
    private const int MostRefused = 40;

    private static readonly HttpStatusCode[] Expected =
    [
        HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Conflict,
        HttpStatusCode.UnprocessableEntity,
    ];

    [Fact]
    public async Task AnyoneSendsAnyForm_OnlyWhatTheTablesAllowHappens()
    {
        var random = new Random(seed);
        var walk = await PageWalk.CreateAsync(portal, random);
        var before = await WalkSeen.OfAsync(portal, walk.Case.DossierId);
        var (done, refused, rounds, refusedFor) = (0, 0, 0, 0);
        for (var step = 0; step < Steps; step++)
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(20));
            var (what, answer) = await walk.StepAsync();
            var after = await WalkSeen.OfAsync(portal, walk.Case.DossierId);

            Assert.True(Expected.Contains(answer.Status), $"Seed {seed}, step {step}: {what} answered {answer.Status}.");
            Assert.True(answer.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity) || answer.Errors.Count > 0, $"Seed {seed}, step {step}: {what} was refused without a reason.");
            before.AssertLeadsTo(after, $"seed {seed}, step {step}, {what}");
            done += answer.IsRedirect ? 1 : 0;
            refused += answer.Status is HttpStatusCode.OK or HttpStatusCode.Redirect ? 0 : 1;
            rounds = Math.Max(rounds, after.Rounds.Count);
            refusedFor = after.State == ApprovalState.Rejected ? refusedFor + 1 : 0;
            before = after;
            if (after.State.IsApproved() || after.State == ApprovalState.Withdrawn || refusedFor > MostRefused)
            {
                refusedFor = 0;
                walk = await PageWalk.CreateAsync(portal, random);
                before = await WalkSeen.OfAsync(portal, walk.Case.DossierId);
            }
        }

        Assert.True(done > Steps / 10 && refused > Steps / 20 && rounds > 0, $"{done} done, {refused} refused, {rounds} rounds: the walk proves little.");
    }
}

public sealed class FirstPageWalkTests(PortalFactory portal) : PageWalkTests(portal, 1);

public sealed class SecondPageWalkTests(PortalFactory portal) : PageWalkTests(portal, 22);

public sealed class ThirdPageWalkTests(PortalFactory portal) : PageWalkTests(portal, 333);

public sealed class FourthPageWalkTests(PortalFactory portal) : PageWalkTests(portal, 4444);

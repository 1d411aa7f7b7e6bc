using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;

namespace Onboarding.Tests.Reviews;

/// <summary>
/// 100,000 random steps of random roles. What happens is what the reviewed tables say and nothing else, every refusal gives its reason, and
/// the history alone rebuilds the state.
/// </summary>
[Trait("Area", "Review")]
public sealed class DomainWalkTests
{
    private const int Steps = 25_000;
    private const int MostStepsOfOneDossier = 400;

    private static readonly WorkflowOracle Approval = WorkflowOracle.Read("Workflow.Approval.txt");
    private static readonly WorkflowOracle Requests = WorkflowOracle.Read("Workflow.ChangeItem.txt");

    [Theory]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(333)]
    [InlineData(4444)]
    public void AnyoneDoesAnything_OnlyWhatTheTablesSayHappens(int seed)
    {
        var random = new Random(seed);
        var walk = new DomainWalk(random);
        var (done, refused, age) = (0, 0, 0);
        for (var step = 0; step < Steps; step++)
        {
            var (tried, isLegal, refusal) = walk.Step(Approval, Requests);

            Assert.True(isLegal == refusal is null, $"Seed {seed}, step {step}: {tried} was {refusal ?? "done"}.");
            Assert.True(refusal is null || refusal.Length > 0, $"Seed {seed}, step {step}: {tried} was refused without a reason.");
            (done, refused) = refusal is null ? (done + 1, refused) : (done, refused + 1);
            if (walk.IsOver || ++age == MostStepsOfOneDossier)
            {
                AssertRebuilt(walk);
                (walk, age) = (new(random), 0);
            }
        }

        Assert.True(done > Steps / 100 && refused > Steps / 2, $"{done} done, {refused} refused: the walk proves little.");
    }

    private static void AssertRebuilt(DomainWalk walk)
    {
        foreach (var item in walk.Items)
        {
            Assert.Equal(item.State.ToString(), Approval.Replay(nameof(ApprovalState.Draft), Of(walk, item.ItemId)));
        }

        foreach (var request in walk.Requests)
        {
            Assert.Equal(request.State.ToString(), Requests.Replay(nameof(ChangeItemState.Draft), Of(walk, request.Id)));
            Assert.Equal("Vérifiez.", request.Text);
        }

        Assert.All(walk.Opinions, o => Assert.Equal(o.Code is not null, Of(walk, o.Id).Any()));
        Assert.NotEqual(walk.Round.SubmittedBy, walk.Round.ReviewerId);
        Assert.True(walk.Round.DecidedBy != walk.Round.SubmittedBy || walk.Round.Outcome == RoundOutcome.Withdrawn);
    }

    private static IEnumerable<string> Of(DomainWalk walk, Guid subject) => walk.History.Where(h => h.Subject == subject).Select(h => h.Action);
}

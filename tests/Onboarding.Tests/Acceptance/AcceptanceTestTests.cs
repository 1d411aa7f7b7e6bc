using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Shared;
using Onboarding.Tests.Conventions;

namespace Onboarding.Tests.Acceptance;

/// <summary>The plan of a camera and its results.</summary>
[Trait("Area", "Review")]
public class AcceptanceTestTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly AcceptanceThresholds Thresholds = new(7, 500, [new(AcceptanceMeasure.Capture, LightCondition.Day, 90)]);

    private readonly AcceptanceTest _test = new()
    {
        DossierId = Guid.NewGuid(),
        CameraId = Guid.NewGuid(),
        Lane = 1,
        Measure = AcceptanceMeasure.Capture,
        Light = LightCondition.Day,
    };

    [Fact]
    public void Table_IsAsReviewed() => ReviewedFile.AssertSame("Workflow.Acceptance.txt", AcceptanceWorkflow.Table.Print().TrimEnd('\n').Split('\n'));

    [Fact]
    public void Next_WithoutLineInTheTable_Throws() =>
        Assert.Throws<ForbiddenActionException>(() => AcceptanceWorkflow.Table.Next(AcceptanceState.Open, AcceptanceAction.Restart));

    [Fact]
    public void PlanFor_ACameraOfTwoLanes_IsEachRateOnEachLaneByDayAndByNight()
    {
        var camera = new Camera { DossierId = Guid.NewGuid(), SiteId = Guid.NewGuid(), Number = 1, Reference = "C", Lanes = "1,2", AddedAt = Now };

        var plan = AcceptanceTest.PlanFor(camera, []);

        Assert.Equal(8, plan.Select(t => (t.Lane, t.Measure, t.Light)).Distinct().Count());
        Assert.Equal([1, 2], plan.Select(t => t.Lane).Distinct());
        Assert.Empty(AcceptanceTest.PlanFor(camera, plan));
    }

    /// <summary>The rate alone decides nothing: 90 of 100 is 90 %, but may be 82,6 %.</summary>
    [Theory]
    [InlineData(90, 100, AcceptanceState.Failed)]
    [InlineData(960, 1000, AcceptanceState.Passed)]
    [InlineData(35, 35, AcceptanceState.Passed)]
    [InlineData(34, 34, AcceptanceState.Failed)]
    public void Take_IsPassedWhenTheLowerBoundReachesTheThreshold(int hits, int sample, AcceptanceState expected)
    {
        Take(hits, sample);

        Assert.Equal(expected, _test.State);
    }

    [Fact]
    public void Take_AfterAFailure_KeepsBothAttemptsWithTheirThreshold()
    {
        Take(70, 100);
        Take(480, 500);

        Assert.Equal(AcceptanceState.Passed, _test.State);
        Assert.Equal(
            [(1, 70, AcceptanceState.Failed, 7, 90m), (2, 480, AcceptanceState.Passed, 7, 90m)],
            _test.Attempts.Select(a => (a.Number, a.Hits, a.Outcome, a.ThresholdVersion, a.Minimum)));
    }

    [Fact]
    public void Take_AfterASuccess_Throws()
    {
        Take(100, 100);

        Assert.Throws<ForbiddenActionException>(() => Take(100, 100));
        Assert.Single(_test.Attempts);
    }

    [Fact]
    public void Restart_OpensTheTestAndKeepsItsAttempts()
    {
        Take(100, 100);

        _test.Restart();
        _test.Restart(); // nothing was measured since

        Assert.Equal((AcceptanceState.Open, 1), (_test.State, _test.Attempts.Count));
    }

    [Fact]
    public void MoreNeeded_OfAFailure_MakesItPassExactly()
    {
        var attempt = Take(95, 100);

        Assert.True(attempt.IsUndecided);
        Assert.True(WilsonInterval.Of(95 + attempt.MoreNeeded, 100 + attempt.MoreNeeded).Lower >= 0.9);
        Assert.True(WilsonInterval.Of(94 + attempt.MoreNeeded, 99 + attempt.MoreNeeded).Lower < 0.9);
    }

    [Theory]
    [InlineData(0, 0, 0, "Acceptance.Rule.Sample")]
    [InlineData(10, 11, 0, AcceptanceResult.HitsKey)]
    [InlineData(10, -1, 0, AcceptanceResult.HitsKey)]
    [InlineData(10, 10, 1, AcceptanceResult.FutureKey)]
    [InlineData(10, 10, 0, null)]
    public void Check_OfAResult_NamesWhatIsWrong(int sample, int hits, int days, string? key) =>
        Assert.Equal(key, new AcceptanceResult(sample, hits, Today.AddDays(days), null).Check(Today)?.Key);

    [Fact]
    public void Thresholds_AsShipped_HaveOneForEachMeasureAndLight()
    {
        Assert.Equal([1], AcceptanceThresholds.Shipped.Select(t => t.Version));
        Assert.All(AcceptanceThresholds.Shipped, version => Assert.All(
            from m in Enum.GetValues<AcceptanceMeasure>() from l in Enum.GetValues<LightCondition>() select version.MinimumOf(m, l),
            minimum => Assert.InRange(minimum, 50m, 99.9m)));
        Assert.Equal((98m, 95m), (AcceptanceThresholds.Current.MinimumOf(AcceptanceMeasure.Capture, LightCondition.Night), AcceptanceThresholds.Current.MinimumOf(AcceptanceMeasure.Read, LightCondition.Day)));
    }

    private AcceptanceAttempt Take(int hits, int sample) => _test.Take(Guid.NewGuid(), new(sample, hits, Today, null), Thresholds, Guid.NewGuid(), Now);
}

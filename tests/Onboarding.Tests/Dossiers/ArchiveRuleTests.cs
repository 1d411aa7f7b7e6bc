using Onboarding.Domain.Dossiers;

namespace Onboarding.Tests.Dossiers;

[Trait("Area", "Review")]
public class ArchiveRuleTests
{
    private static readonly DateOnly Touched = new(2026, 3, 2);

    [Theory]
    [InlineData(59, false, null, ArchiveStep.Nothing)]
    [InlineData(60, false, null, ArchiveStep.FirstNotice)]
    [InlineData(60, true, null, ArchiveStep.Nothing)]
    [InlineData(82, true, null, ArchiveStep.Nothing)]
    [InlineData(83, true, null, ArchiveStep.LastNotice)]
    [InlineData(83, true, 83, ArchiveStep.Nothing)]
    [InlineData(89, true, 82, ArchiveStep.Nothing)]
    [InlineData(90, true, 83, ArchiveStep.Archive)]
    [InlineData(200, false, null, ArchiveStep.LastNotice)] // the portal was down: nobody is put aside untold
    [InlineData(206, true, 200, ArchiveStep.Nothing)]
    [InlineData(207, true, 200, ArchiveStep.Archive)]
    public void Step_FollowsTheDaysAndWhatWasTold(int days, bool first, int? lastTold, ArchiveStep expected) =>
        Assert.Equal(expected, ArchiveRule.Step(Touched, Touched.AddDays(days), first, lastTold is { } day ? Touched.AddDays(day) : null));

    [Theory]
    [InlineData(60, 90)]
    [InlineData(83, 90)]
    [InlineData(200, 207)]
    public void DayOf_IsNeverSoonerThanAWeekAfterTheNotice(int days, int expected) =>
        Assert.Equal(Touched.AddDays(expected), ArchiveRule.DayOf(Touched, Touched.AddDays(days)));
}

using System.Globalization;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Shared;
using static Onboarding.Domain.Clocks.ClockEventKind;

namespace Onboarding.Tests.Clocks;

/// <summary>March 2026 begins on a Sunday and has no legal holiday; Easter Monday is 6 April.</summary>
[Trait("Area", "Review")]
public class ClockTests
{
    private int _number;

    [Theory]
    [InlineData("2026-03-02", 10, "2026-03-16")]
    [InlineData("2026-03-27", 3, "2026-04-01")]
    [InlineData("2026-04-03", 1, "2026-04-07")] // over Easter
    public void DueAt_OfARunningClock_IsTheLastSecondOfTheLastWorkingDay(string start, int target, string due)
    {
        var clock = Replay(Start(start, target));

        Assert.Equal((ClockState.Running, Day(due)), (clock.State, clock.DueAt));
    }

    [Fact]
    public void DueAt_AfterAPause_IsLaterByTheWorkingDaysThatItLasted()
    {
        // Wednesday to Monday: three working days and a weekend
        var clock = Replay(Start("2026-03-02", 10), Event(Paused, "2026-03-04"), Event(Resumed, "2026-03-09"));

        Assert.Equal(Day("2026-03-19"), clock.DueAt);
        Assert.Equal(2, clock.UsedWorkingDays(At("2026-03-09")));
        Assert.Equal(3, clock.Lasted(clock.Pauses[0], At("2026-05-01")));
    }

    [Fact]
    public void DueIfResumed_MovesWithEveryDayOfThePause_WhileTheTermDoesNot()
    {
        var clock = Replay(Start("2026-03-02", 10), Event(Paused, "2026-03-04"));

        Assert.Equal(Day("2026-03-16"), clock.DueAt);
        Assert.Equal(Day("2026-03-16"), clock.DueIfResumed(At("2026-03-04")));
        Assert.Equal(Day("2026-03-18"), clock.DueIfResumed(At("2026-03-06")));
        Assert.Equal(2, clock.UsedWorkingDays(At("2026-04-30")));
    }

    [Fact]
    public void DueIfResumed_OfAClockThatRuns_IsNothing() => Assert.Null(Replay(Start("2026-03-02", 10)).DueIfResumed(At("2026-03-04")));

    [Fact]
    public void Reset_LeavesNothingOfWhatRan()
    {
        var clock = Replay(Start("2026-03-02", 10), Event(Paused, "2026-03-04"), Event(Reset, "2026-03-05"));

        Assert.Equal((ClockState.NotStarted, null, 0, 0), (clock.State, clock.DueAt, clock.UsedWorkingDays(At("2026-03-20")), clock.TargetWorkingDays));
        Assert.Equal(At("2026-03-05"), clock.ResetAt);
        Assert.Empty(clock.Pauses);
    }

    [Fact]
    public void Start_AfterAReset_CountsFromThere()
    {
        var clock = Replay(Start("2026-03-02", 10), Event(Reset, "2026-03-05"), Start("2026-03-12", 10));

        Assert.Equal((Day("2026-03-26"), null), (clock.DueAt, clock.ResetAt));
    }

    [Fact]
    public void Stop_FreezesWhatWasUsed()
    {
        var clock = Replay(Start("2026-03-02", 3), Event(ClockEventKind.Stopped, "2026-03-10"));

        Assert.Equal((6, 3), (clock.UsedWorkingDays(At("2027-01-01")), clock.WorkingDaysLate(At("2027-01-01"))));
    }

    [Theory]
    [InlineData("2026-03-05", 0)]
    [InlineData("2026-03-06", 1)]
    [InlineData("2026-03-09", 2)]
    public void WorkingDaysLate_CountsFromTheEndOfTheTerm(string now, int late) => Assert.Equal(late, Replay(Start("2026-03-02", 3)).WorkingDaysLate(At(now)));

    [Fact]
    public void Extension_AddsToTheTermOfThisClock()
    {
        var clock = Replay(Start("2026-03-02", 10), Event(Extended, "2026-03-04", 5));

        Assert.Equal((15, Day("2026-03-23")), (clock.TargetWorkingDays, clock.DueAt));
    }

    [Fact]
    public void ClosedDays_OfTheStart_LengthenTheTerm_AndLaterOnesOnlyWhenItIsRebased()
    {
        ClockEvent started = Start("2026-03-02", 3, "2026-03-03"), rebased = Rebase("2026-03-04", 3, "2026-03-03", "2026-03-04");

        Assert.Equal(Day("2026-03-06"), Replay(started).DueAt);
        Assert.Equal(Day("2026-03-09"), Replay(started, rebased).DueAt);
    }

    [Fact]
    public void Rebase_KeepsTheExtensionsAndThePauses()
    {
        var clock = Replay(Start("2026-03-02", 10), Event(Extended, "2026-03-03", 5), Event(Paused, "2026-03-04"), Event(Resumed, "2026-03-06"), Rebase("2026-03-09", 8));

        Assert.Equal((13, Day("2026-03-23")), (clock.TargetWorkingDays, clock.DueAt));
    }

    [Fact]
    public void Apply_OfAnEventBeforeTheOneBefore_DoesNotRunBackwards()
    {
        var clock = Replay(Start("2026-03-04", 10), Event(Paused, "2026-03-02"), Event(Resumed, "2026-03-03"));

        Assert.Equal(Day("2026-03-18"), clock.DueAt);
        Assert.All(clock.Pauses, p => Assert.Equal(p.From, p.Until));
    }

    [Fact]
    public void Apply_OfWhatTheTableDoesNotHold_ThrowsAndChangesNothing()
    {
        var clock = Replay(Start("2026-03-02", 10));

        Assert.Throws<ForbiddenActionException>(() => clock.Apply(Event(Resumed, "2026-03-03")));

        Assert.Equal((ClockState.Running, 1, Day("2026-03-16")), (clock.State, clock.LastNumber, clock.DueAt));
    }

    [Fact]
    public void Apply_OfAnExtensionByNothing_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Replay(Start("2026-03-02", 10)).Apply(Event(Extended, "2026-03-03")));

    private static Clock Replay(params IEnumerable<ClockEvent> events) => Clock.Replay(ClockKind.Review, events);

    private ClockEvent Start(string at, int target, params IEnumerable<string> closed) => Event(Started, at, target, closed);

    private ClockEvent Rebase(string at, int target, params IEnumerable<string> closed) => Event(Rebased, at, target, closed);

    private ClockEvent Event(ClockEventKind kind, string at, int workingDays = 0, params IEnumerable<string> closed) => new()
    {
        DossierId = Guid.Empty,
        Clock = ClockKind.Review,
        Number = ++_number,
        Kind = kind,
        At = At(at),
        WorkingDays = workingDays,
        ClosedDays = [.. closed.Select(d => DateOnly.Parse(d, CultureInfo.InvariantCulture))],
    };

    /// <summary>Ten in the morning in Belgium, or eleven in summer.</summary>
    private static DateTime At(string day) => DateTime.Parse(day + "T09:00:00Z", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static DateTime Day(string day) => Domain.Calendar.BelgianTime.EndOfDay(DateOnly.Parse(day, CultureInfo.InvariantCulture));
}

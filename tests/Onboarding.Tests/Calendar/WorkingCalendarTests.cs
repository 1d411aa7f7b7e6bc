using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Onboarding.Domain.Calendar;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Calendar;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Plain = new([]);

    [Theory]
    [InlineData("2026-04-03", 1, "2026-04-07")] // over Easter
    [InlineData("2026-12-24", 1, "2026-12-28")] // over Christmas
    [InlineData("2026-12-31", 1, "2027-01-04")] // over New Year
    [InlineData("2026-03-28", 1, "2026-03-30")] // Saturday: Monday is the first day
    [InlineData("2026-03-30", -1, "2026-03-27")]
    [InlineData("2026-04-07", -1, "2026-04-03")]
    [InlineData("2026-03-30", 0, "2026-03-30")]
    [InlineData("2026-04-04", 0, "2026-04-07")] // no term ends on a day off
    [InlineData("2026-03-30", 15, "2026-04-21")]
    public void AddWorkingDays_SkipsWeekendsAndHolidays(string start, int n, string expected) =>
        Assert.Equal(Date(expected), Plain.AddWorkingDays(Date(start), n));

    [Fact]
    public void AddWorkingDays_WithClosedDays_SkipsThemToo()
    {
        var calendar = new WorkingCalendar([Date("2026-12-28"), Date("2026-12-29"), Date("2026-12-30"), Date("2026-12-31")]);

        Assert.Equal(Date("2027-01-04"), calendar.AddWorkingDays(Date("2026-12-24"), 1));
    }

    [Theory]
    [InlineData("2026-04-03", "2026-04-07", 1)]
    [InlineData("2026-04-07", "2026-04-03", -1)]
    [InlineData("2026-04-04", "2026-04-06", 0)]
    [InlineData("2026-04-03", "2026-04-03", 0)]
    [InlineData("2026-03-27", "2026-03-28", 0)]
    public void WorkingDaysBetween_CountsTheLastDayAndNotTheFirst(string from, string to, int expected) =>
        Assert.Equal(expected, Plain.WorkingDaysBetween(Date(from), Date(to)));

    [Theory]
    [InlineData("2026-03-24T09:00:00Z", 1, "2026-03-25T22:59:59Z")] // winter
    [InlineData("2026-03-27T09:00:00Z", 1, "2026-03-30T21:59:59Z")] // the clock goes forward that weekend
    [InlineData("2026-10-23T09:00:00Z", 1, "2026-10-26T22:59:59Z")] // the clock goes back that weekend
    [InlineData("2026-07-01T21:59:59Z", 1, "2026-07-02T21:59:59Z")] // one second before midnight in Brussels
    [InlineData("2026-07-01T22:00:00Z", 1, "2026-07-03T21:59:59Z")] // midnight in Brussels, the next day begins
    [InlineData("2026-04-03T09:00:00Z", 0, "2026-04-03T21:59:59Z")]
    public void DueAt_IsTheLastSecondOfTheDayInBrussels(string opened, int workingDays, string expected)
    {
        var due = Plain.DueAt(Utc(opened), workingDays);

        Assert.Equal(Utc(expected), due);
        Assert.Equal(DateTimeKind.Utc, due.Kind);
    }

    [Theory]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")] // night of the change to summer time
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")] // a day of 23 hours
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")] // night of the change to winter time
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25")] // 02:30 for the first time
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25")] // 02:30 for the second time
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")] // a day of 25 hours
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void LocalDate_AroundBothChangesOfTheClock_IsTheDayInBrussels(string utc, string expected) =>
        Assert.Equal(Date(expected), BelgianTime.LocalDate(Utc(utc)));

    [Fact]
    public void LocalDate_OfMachineTime_IsRefused() =>
        Assert.Throws<ArgumentException>(() => BelgianTime.LocalDate(DateTime.SpecifyKind(Utc("2026-01-01T00:00:00Z"), DateTimeKind.Local)));

    [Fact]
    public void AddingThenCounting_GivesTheSameNumber() => Properties.Hold(
        Cases.Where(c => c.N != 0),
        c => c.Calendar.WorkingDaysBetween(c.Start, c.Calendar.AddWorkingDays(c.Start, c.N)) == c.N);

    [Fact]
    public void Adding_NeverLandsOnADayOff() => Properties.Hold(
        Cases,
        c => c.Calendar.IsWorkingDay(c.Calendar.AddWorkingDays(c.Start, c.N)));

    [Fact]
    public void Adding_IsMonotoneInStartAndInNumber() => Properties.Hold(
        Cases,
        c => c.Calendar.AddWorkingDays(c.Start, c.N) <= c.Calendar.AddWorkingDays(c.Start, c.N + 1)
            && c.Calendar.AddWorkingDays(c.Start, c.N) <= c.Calendar.AddWorkingDays(c.Start.AddDays(1), c.N));

    [Fact]
    public void DueAt_FallsOnTheAnnouncedDay() => Properties.Hold(
        Cases,
        c =>
        {
            var opened = c.Start.ToDateTime(new TimeOnly(22, 30), DateTimeKind.Utc);
            var announced = c.Calendar.AddWorkingDays(BelgianTime.LocalDate(opened), c.N);
            return BelgianTime.LocalDate(c.Calendar.DueAt(opened, c.N)) == announced;
        });

    private static Gen<(WorkingCalendar Calendar, DateOnly Start, int N)> Cases =>
        from closed in Gen.ListOf(Days)
        from start in Days
        from n in Gen.Choose(-120, 120)
        select (new WorkingCalendar(closed), start, n);

    private static Gen<DateOnly> Days => Gen.Choose(0, 3_000).Select(new DateOnly(2024, 1, 1).AddDays);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}

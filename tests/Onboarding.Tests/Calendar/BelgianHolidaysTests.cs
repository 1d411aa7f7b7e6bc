using Onboarding.Domain.Calendar;

namespace Onboarding.Tests.Calendar;

public class BelgianHolidaysTests
{
    [Theory]
    [InlineData("1818-03-22")] // the earliest possible
    [InlineData("1943-04-25")] // the latest possible
    [InlineData("1954-04-18")] // exception of the computation
    [InlineData("1981-04-19")] // exception of the computation
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    public void EasterSunday_KnownYears_IsRight(string expected) =>
        Assert.Equal(Date(expected), BelgianHolidays.EasterSunday(Date(expected).Year));

    [Fact]
    public void InYear_2026_ListsTheTenByDate()
    {
        var holidays = BelgianHolidays.InYear(2026);

        Assert.Equal(
        [
            (Date("2026-01-01"), LegalHoliday.NewYear),
            (Date("2026-04-06"), LegalHoliday.EasterMonday),
            (Date("2026-05-01"), LegalHoliday.LabourDay),
            (Date("2026-05-14"), LegalHoliday.Ascension),
            (Date("2026-05-25"), LegalHoliday.WhitMonday),
            (Date("2026-07-21"), LegalHoliday.NationalDay),
            (Date("2026-08-15"), LegalHoliday.Assumption),
            (Date("2026-11-01"), LegalHoliday.AllSaints),
            (Date("2026-11-11"), LegalHoliday.Armistice),
            (Date("2026-12-25"), LegalHoliday.Christmas),
        ], holidays);
    }

    [Fact]
    public void InYear_2008_KeepsBothHolidaysOfTheFirstOfMay()
    {
        var firstOfMay = BelgianHolidays.InYear(2008).Where(h => h.Date == Date("2008-05-01")).Select(h => h.Holiday);

        Assert.Equal([LegalHoliday.LabourDay, LegalHoliday.Ascension], firstOfMay);
    }

    [Fact]
    public void IsHoliday_EveryDayOfThreeCenturies_AgreesWithTheList()
    {
        for (var year = 1900; year < 2200; year++)
        {
            var listed = BelgianHolidays.InYear(year).Select(h => h.Date).Distinct();
            var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

            Assert.Equal(listed, days.Where(BelgianHolidays.IsHoliday));
        }
    }

    [Theory]
    [InlineData("2026-04-03")] // Good Friday
    [InlineData("2026-07-11")] // Flemish Community
    [InlineData("2026-09-27")] // French Community
    [InlineData("2026-11-15")] // King's Feast
    public void IsHoliday_DayThatIsNotLegal_IsFalse(string date) => Assert.False(BelgianHolidays.IsHoliday(Date(date)));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}

namespace Onboarding.Domain.Calendar;

/// <summary>Computes the legal holidays of any year; bridge days and closures are data and come in through <see cref="WorkingCalendar"/>.</summary>
public static class BelgianHolidays
{
    /// <summary>
    /// The ten holidays of a year by date. Two may share a date: in 2008 Ascension fell on Labour Day.
    /// </summary>
    /// <param name="year">Gregorian year, 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not have that year.</exception>
    public static IReadOnlyList<(DateOnly Date, LegalHoliday Holiday)> InYear(int year)
    {
        var easter = EasterSunday(year);
        return
        [
            .. new (DateOnly Date, LegalHoliday Holiday)[]
            {
                (new(year, 1, 1), LegalHoliday.NewYear),
                (easter.AddDays(1), LegalHoliday.EasterMonday),
                (new(year, 5, 1), LegalHoliday.LabourDay),
                (easter.AddDays(39), LegalHoliday.Ascension),
                (easter.AddDays(50), LegalHoliday.WhitMonday),
                (new(year, 7, 21), LegalHoliday.NationalDay),
                (new(year, 8, 15), LegalHoliday.Assumption),
                (new(year, 11, 1), LegalHoliday.AllSaints),
                (new(year, 11, 11), LegalHoliday.Armistice),
                (new(year, 12, 25), LegalHoliday.Christmas),
            }.OrderBy(day => day.Date),
        ];
    }

    /// <summary>Whether a date is a legal holiday, on whatever day of the week.</summary>
    public static bool IsHoliday(DateOnly date) => (date.Month, date.Day) switch
    {
        (1, 1) or (5, 1) or (7, 21) or (8, 15) or (11, 1) or (11, 11) or (12, 25) => true,
        ( >= 3 and <= 6, _) => (date.DayNumber - EasterSunday(date.Year).DayNumber) is 1 or 39 or 50,
        _ => false,
    };

    /// <summary>Easter Sunday of the Gregorian calendar, by the method of the anonymous correspondent of Nature, 1876.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var lunarCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - lunarCorrection + 15) % 30;
        var (leapYears, yearRest) = Math.DivRem(yearOfCentury, 4);
        var weekday = (32 + (2 * centuryRest) + (2 * leapYears) - epact - yearRest) % 7;
        var exception = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * exception) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}

namespace Onboarding.Domain.Calendar;

/// <summary>The clock on the wall in Belgium. Moments are stored in UTC; days are days in Brussels.</summary>
public static class BelgianTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>The moment as people in Belgium read it.</summary>
    /// <exception cref="ArgumentException">The moment is marked as local time of the machine.</exception>
    public static DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    /// <summary>The day it is in Belgium at that moment.</summary>
    /// <exception cref="ArgumentException">The moment is marked as local time of the machine.</exception>
    public static DateOnly LocalDate(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The first moment of a day in Belgium, in UTC; the clock never changes at midnight.</summary>
    public static DateTime StartOfDay(DateOnly date) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>
    /// The last second of a day in Belgium, in UTC. A whole second survives every database unrounded, and its local date is still the day itself;
    /// the clock changes at 02:00 and 03:00, so 23:59:59 exists exactly once every day.
    /// </summary>
    public static DateTime EndOfDay(DateOnly date) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(new TimeOnly(23, 59, 59)), Zone);
}

using Onboarding.Domain.Calendar;

namespace Onboarding.Portal.Features.Demo;

/// <summary>Turns the working days of the stories into dates before the day of the first start.</summary>
internal sealed class DemoCalendar(DateTime nowUtc)
{
    private const int DaysOfPreparation = 200;

    private readonly WorkingCalendar _calendar = new([]);
    private readonly DateOnly _today = BelgianTime.LocalDate(nowUtc);

    /// <summary>Before anything happens: companies, zones and people exist from here.</summary>
    public DateTime Before => Moment(DaysOfPreparation, new(9, 0));

    public DateOnly DaysAgo(int workingDays) => _calendar.AddWorkingDays(_today, -workingDays);

    public DateOnly DaysAhead(int workingDays) => _calendar.AddWorkingDays(_today, workingDays);

    /// <summary>In UTC.</summary>
    public DateTime Moment(int workingDaysAgo, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(DaysAgo(workingDaysAgo).ToDateTime(time), BelgianTime.Zone);
}

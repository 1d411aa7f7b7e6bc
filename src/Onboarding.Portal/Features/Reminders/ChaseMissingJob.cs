using Onboarding.Domain.Calendar;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Features.Reminders;

/// <summary>
/// The reminders of each working day. It computes from the data what has not been said: a day on which the portal was down is made up for
/// by the next.
/// </summary>
public sealed class ChaseMissingJob(ChaseMissing chase, CalendarSource calendars, TimeProvider clock) : IRecurringJob
{
    public const string Name = "chase-missing";

    public async Task RunAsync(CancellationToken cancellation)
    {
        var calendar = await calendars.GetAsync(cancellation);
        if (calendar.IsWorkingDay(BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime)))
        {
            await chase.RunAsync(cancellation);
        }
    }
}

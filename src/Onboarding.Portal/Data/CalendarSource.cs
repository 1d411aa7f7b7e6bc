using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;

namespace Onboarding.Portal.Data;

/// <summary>The working calendar with the closed days of the database, read once per request or job.</summary>
public sealed class CalendarSource(PortalDbContext db)
{
    private WorkingCalendar? _calendar;

    public async Task<WorkingCalendar> GetAsync(CancellationToken cancellation) =>
        _calendar ??= new(await db.ClosedDays.AsNoTracking().Select(d => d.Date).ToListAsync(cancellation));
}

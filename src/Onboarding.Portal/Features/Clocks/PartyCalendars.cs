using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Clocks;

/// <summary>The working days of each party of a dossier, as they are known now: the closed days of everybody and its own closures.</summary>
public sealed class PartyCalendars(PortalDbContext db, CalendarSource calendars)
{
    /// <returns>The calendar of a party; network, test and project manager keep the common one.</returns>
    public async Task<Func<Party, WorkingCalendar>> OfAsync(Dossier dossier, CancellationToken cancellation)
    {
        var common = await calendars.GetAsync(cancellation);
        var closures = await db.Closures.AsNoTracking()
            .Where(c => c.OrganisationId == dossier.OrganisationId || c.PoliceZoneId == dossier.PoliceZoneId)
            .ToListAsync(cancellation);
        var (zone, integrator) = (With(closures.Where(c => c.PoliceZoneId is not null)), With(closures.Where(c => c.OrganisationId is not null)));
        return party => party switch
        {
            Party.Zone => zone,
            Party.Integrator => integrator,
            Party.Nobody or Party.Network or Party.Test or Party.ProjectManager => common,
        };

        WorkingCalendar With(IEnumerable<Domain.Closures.Closure> own) => new([.. common.ClosedFrom(DateOnly.MinValue), .. own.SelectMany(c => c.Days)]);
    }

    /// <summary>The last day of a clock of this dossier that starts at that moment.</summary>
    public async Task<DateOnly> LastDayAsync(Dossier dossier, ClockKind kind, DateTime start, CancellationToken cancellation)
    {
        var calendar = (await OfAsync(dossier, cancellation))(ClockTable.Of(kind).Owner);
        return BelgianTime.LocalDate(calendar.DueAt(start, ClockTable.TargetOf(kind)));
    }
}

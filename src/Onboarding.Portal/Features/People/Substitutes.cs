using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.People;

/// <summary>A colleague of a zone.</summary>
public sealed record Colleague(Guid Id, string Name, Guid PoliceZoneId, string ZoneCode);

/// <summary>Who of a zone stands in for whom.</summary>
public sealed class Substitutes(PortalDbContext db, CurrentUser user, HistoryLog history, TimeProvider clock)
{
    public DateOnly Today => BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);

    /// <summary>The people for whom the person stands in today, by zone.</summary>
    public async Task<IReadOnlyList<Absence>> StandsInForAsync(CancellationToken cancellation)
    {
        var (today, zones) = (Today, user.ScopeOf(Permission.ReviewDossier).PoliceZoneIds);
        return await db.Absences.AsNoTracking()
            .Where(a => a.SubstituteId == user.Id && a.From <= today && a.Until >= today && zones.Contains(a.PoliceZoneId))
            .ToListAsync(cancellation);
    }

    /// <summary>The other reviewers of the person's zones, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(CancellationToken cancellation) =>
        [.. (await ReviewersAsync(user.ScopeOf(Permission.ReviewDossier).PoliceZoneIds, cancellation)).Where(c => c.Id != user.Id)];

    /// <summary>The reviewers of some zones, by name: those whose account is open.</summary>
    public async Task<IReadOnlyList<Colleague>> ReviewersAsync(IReadOnlyCollection<Guid> zones, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await (from m in db.Memberships.AsNoTracking()
                      join u in db.Users.AsNoTracking() on m.UserId equals u.Id
                      join z in db.PoliceZones.AsNoTracking() on m.PoliceZoneId equals z.Id
                      where m.PoliceZoneId != null && zones.Contains(m.PoliceZoneId.Value) && u.IsActive
                          && (m.Role == Role.KeyUser || m.Role == Role.KeyUserLead) && m.ValidFrom <= now && (m.ValidTo == null || now < m.ValidTo)
                      orderby u.FullName, z.Code
                      select new Colleague(u.Id, u.FullName, z.Id, z.Code)).Distinct().ToListAsync(cancellation);
    }

    /// <summary>The person's own absences that are not over.</summary>
    public async Task<IReadOnlyList<Absence>> OwnAsync(CancellationToken cancellation)
    {
        var today = Today;
        return await db.Absences.AsNoTracking().Where(a => a.PersonId == user.Id && a.Until >= today).OrderBy(a => a.From).ToListAsync(cancellation);
    }

    /// <param name="id">Made by the form: sending it twice names one substitute.</param>
    public Task<ChangeResult> NameAsync(Guid id, Guid substituteId, Guid zoneId, DateOnly from, DateOnly until, CancellationToken cancellation) => db.ChangeAsync(async () =>
    {
        if (await db.Absences.AnyAsync(a => a.Id == id, cancellation))
        {
            return ChangeResult.Done;
        }

        if ((await ColleaguesAsync(cancellation)).FirstOrDefault(c => c.Id == substituteId && c.PoliceZoneId == zoneId) is not { } colleague)
        {
            return ChangeResult.Refused(new RuleViolation("People.Absence.NoColleague"));
        }

        if (await db.Absences.AnyAsync(a => a.PersonId == user.Id && a.PoliceZoneId == zoneId && a.From <= until && a.Until >= from, cancellation))
        {
            return ChangeResult.Refused(new RuleViolation("People.Absence.Overlaps"));
        }

        var absence = new Absence
        {
            Id = id,
            PersonId = user.RequiredId,
            PoliceZoneId = zoneId,
            SubstituteId = substituteId,
            From = from,
            Until = until,
            EnteredBy = user.RequiredId,
            EnteredAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(absence);
        history.Record("SubstituteNamed", absence, colleague.Name, dossierId: null);
        return ChangeResult.Done;
    }, cancellation);

    /// <summary>The person is back, or does not go.</summary>
    public Task<ChangeResult> EndAsync(Guid id, CancellationToken cancellation) => db.ChangeAsync(async () =>
    {
        if (await db.Absences.SingleOrDefaultAsync(a => a.Id == id && a.PersonId == user.Id, cancellation) is not { } absence)
        {
            return ChangeResult.NotFound;
        }

        db.Remove(absence);
        history.Record("SubstituteEnded", absence, user.Name, dossierId: null);
        return ChangeResult.Done;
    }, cancellation);
}

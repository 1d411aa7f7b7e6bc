using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.People;

/// <summary>A role as people read it: what, where, from and until which day.</summary>
/// <param name="Place">The organisation or zone; null for the whole platform.</param>
public sealed record HeldRole(Guid Id, Guid PersonId, Role Role, LocalizedText? Place, DateTime ValidFrom, DateTime? ValidTo, bool MaySubmit)
{
    public bool IsHeldAt(DateTime utc) => ValidFrom <= utc && (ValidTo is null || utc < ValidTo);

    public DateOnly FirstDay => BelgianTime.LocalDate(ValidFrom);

    /// <summary>The last day on which it is held; null while no end is known.</summary>
    public DateOnly? LastDay => ValidTo is { } end ? BelgianTime.LocalDate(end.AddTicks(-1)) : null;
}

public static class HeldRoleQueries
{
    /// <summary>Reads roles with the names of their organisations and zones, the newest first.</summary>
    public static async Task<IReadOnlyList<HeldRole>> HeldAsync(this IQueryable<Membership> memberships, PortalDbContext db, CancellationToken cancellation)
    {
        var rows = await memberships
            .LeftJoin(db.Organisations, m => m.OrganisationId, o => o.Id, (m, o) => new { Membership = m, Organisation = o!.Name })
            .LeftJoin(db.PoliceZones, m => m.Membership.PoliceZoneId, z => z.Id, (m, z) => new { m.Membership, m.Organisation, Zone = z })
            .OrderByDescending(r => r.Membership.ValidFrom).ThenBy(r => r.Membership.Id)
            .AsNoTracking()
            .ToListAsync(cancellation);

        return [.. rows.Select(r => new HeldRole(
            r.Membership.Id,
            r.Membership.UserId,
            r.Membership.Role,
            r.Organisation is not null ? new(r.Organisation, r.Organisation)
                : r.Zone is not null ? new($"{r.Zone.Code} {r.Zone.NameFr}", $"{r.Zone.Code} {r.Zone.NameNl}")
                : null,
            r.Membership.ValidFrom,
            r.Membership.ValidTo,
            r.Membership.MaySubmit))];
    }
}

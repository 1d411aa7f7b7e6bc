using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Closures;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Closures;

/// <summary>Who is closed: an organisation or a police zone.</summary>
public sealed record ClosureOwner
{
    private ClosureOwner()
    {
    }

    public Guid? OrganisationId { get; private init; }

    public Guid? PoliceZoneId { get; private init; }

    public static ClosureOwner Organisation(Guid id) => new() { OrganisationId = id };

    public static ClosureOwner Zone(Guid id) => new() { PoliceZoneId = id };
}

/// <summary>What is typed of a closure, checked.</summary>
public sealed record ClosureValues(DateOnly FirstDay, DateOnly LastDay, string LabelFr, string LabelNl);

/// <summary>
/// Adds and removes closures. A term that runs keeps the calendar with which it began, so nothing has to be evaluated anew.
/// </summary>
public sealed class ClosureService(PortalDbContext db, CurrentUser user)
{
    /// <returns>Name of the owner; null when it is absent or foreign.</returns>
    public async Task<string?> FindOwnerAsync(ClosureOwner owner, CancellationToken cancellation) => owner.OrganisationId is { } organisation
        ? await db.Organisations.For(db, user, Permission.EditOrganisation).Where(o => o.Id == organisation).Select(o => o.Name).SingleOrDefaultAsync(cancellation)
        : await db.PoliceZones.For(user, Permission.EditZone).Where(z => z.Id == owner.PoliceZoneId).Select(z => z.Code).SingleOrDefaultAsync(cancellation);

    /// <param name="owner">Found within the person's scope.</param>
    public Task<List<Closure>> ListAsync(ClosureOwner owner, CancellationToken cancellation) =>
        Of(owner).AsNoTracking().OrderByDescending(c => c.FirstDay).ToListAsync(cancellation);

    /// <param name="id">Made by the form: sending it twice adds one closure.</param>
    public Task<ChangeResult> AddAsync(ClosureOwner owner, Guid id, ClosureValues values, CancellationToken cancellation) => ChangeAsync(owner, async () =>
    {
        if (!await db.Closures.AnyAsync(c => c.Id == id, cancellation))
        {
            db.Add(new Closure
            {
                Id = id,
                OrganisationId = owner.OrganisationId,
                PoliceZoneId = owner.PoliceZoneId,
                FirstDay = values.FirstDay,
                LastDay = values.LastDay,
                LabelFr = values.LabelFr,
                LabelNl = values.LabelNl,
            });
        }

        return ChangeResult.Done;
    }, cancellation);

    public Task<ChangeResult> RemoveAsync(ClosureOwner owner, Guid id, CancellationToken cancellation) => ChangeAsync(owner, async () =>
    {
        if (await Of(owner).SingleOrDefaultAsync(c => c.Id == id, cancellation) is { } closure)
        {
            db.Remove(closure);
        }

        return ChangeResult.Done;
    }, cancellation);

    private IQueryable<Closure> Of(ClosureOwner owner) =>
        db.Closures.Where(c => c.OrganisationId == owner.OrganisationId && c.PoliceZoneId == owner.PoliceZoneId);

    private Task<ChangeResult> ChangeAsync(ClosureOwner owner, Func<Task<ChangeResult>> change, CancellationToken cancellation) =>
        db.ChangeAsync(async () => await FindOwnerAsync(owner, cancellation) is null ? ChangeResult.NotFound : await change(), cancellation);
}

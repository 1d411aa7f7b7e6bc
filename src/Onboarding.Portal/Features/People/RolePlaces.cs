using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.People;

/// <summary>The organisations and zones to choose from when a role is given.</summary>
public sealed class RolePlaces(PortalDbContext db, Texts texts)
{
    public async Task<IReadOnlyList<SelectListItem>> OrganisationsAsync(CancellationToken cancellation) =>
        [.. (await db.Organisations.OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(cancellation))
            .Select(o => new SelectListItem(o.Name, o.Id.ToString()))];

    public async Task<IReadOnlyList<SelectListItem>> ZonesAsync(CancellationToken cancellation) =>
        [.. (await db.PoliceZones.OrderBy(z => z.Code).AsNoTracking().ToListAsync(cancellation))
            .Select(z => new SelectListItem($"{z.Code} {z.Name(texts.Language)}", z.Id.ToString()))];
}

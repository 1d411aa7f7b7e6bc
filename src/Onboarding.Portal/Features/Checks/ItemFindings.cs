using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Checks;

/// <summary>What the automatic checks found on some items of a dossier, for their own pages.</summary>
public sealed class ItemFindings(PortalDbContext db, AutomaticChecks checks, FoundLines lines)
{
    /// <param name="dossierId">A dossier found within the person's scope.</param>
    /// <param name="items">Sites and cameras.</param>
    public async Task<IReadOnlyList<FoundLine>> OfAsync(Guid dossierId, IReadOnlySet<Guid> items, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dossierId, cancellation);
        var sites = await db.Sites.AsNoTracking().Where(s => s.DossierId == dossierId).OrderBy(s => s.Number).ToListAsync(cancellation);
        var cameras = await db.Cameras.AsNoTracking().Where(c => c.DossierId == dossierId).OrderBy(c => c.Reference).ToListAsync(cancellation);
        var findings = await checks.OfAsync(dossier, sites, cameras, cancellation);
        return lines.Of(findings.Where(f => items.Contains(f.Hit.ItemId)), dossier, sites, cameras);
    }
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Adds, changes and removes the sites of a dossier.</summary>
public sealed class SiteService(PortalDbContext db, DossierUnit unit, HistoryLog history, TimeProvider clock)
{
    /// <param name="siteId">Made by the form: sending it twice adds one site.</param>
    public Task<ChangeResult> AddAsync(Guid dossierId, Guid siteId, Action<Site> edit, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            if (!dossier.State.IsOpenForEditing())
            {
                return DossierService.Closed;
            }

            if (await db.Sites.AnyAsync(s => s.Id == siteId, cancellation))
            {
                return ChangeResult.Done;
            }

            var zoneCode = await db.PoliceZones.Where(z => z.Id == dossier.PoliceZoneId).Select(z => z.Code).SingleAsync(cancellation);
            var number = await db.NextNumberAsync($"Site:{zoneCode}", 1, cancellation);
            var site = new Site
            {
                Id = siteId,
                DossierId = dossier.Id,
                Number = number,
                Reference = Site.ReferenceOf(zoneCode, number),
                AddedAt = clock.GetUtcNow().UtcDateTime,
            };
            edit(site);
            var revision = ItemRevision.First(dossier.Id, ItemKind.Site, site.Id);
            db.AddRange(site, revision);
            await TakeStateAsync(dossier, revision, cancellation);
            history.Record("SiteAdded", site, site.Reference, dossier.Id);
            return ChangeResult.Done;
        }, cancellation);

    /// <param name="version">The version that the form was opened with.</param>
    public Task<ChangeResult> ChangeAsync(Guid dossierId, Guid siteId, Guid version, Action<Site> edit, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            if (!dossier.State.IsOpenForEditing())
            {
                return DossierService.Closed;
            }

            var site = await db.Sites.SingleOrDefaultAsync(s => s.Id == siteId && s.DossierId == dossierId, cancellation);
            if (site is null)
            {
                return ChangeResult.NotFound;
            }

            unit.Expect(site, version);
            edit(site);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>Takes a site out of a draft. What the police has seen is withdrawn or decommissioned, never removed.</summary>
    public Task<ChangeResult> RemoveAsync(Guid dossierId, Guid siteId, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            var site = await db.Sites.SingleOrDefaultAsync(s => s.Id == siteId && s.DossierId == dossierId, cancellation);
            if (site is null)
            {
                return ChangeResult.NotFound;
            }

            var cameras = await db.Cameras.Where(c => c.SiteId == siteId).ToListAsync(cancellation);
            var ids = cameras.Select(c => c.Id).Append(siteId).ToList();
            var revisions = await db.ItemRevisions.Where(r => ids.Contains(r.ItemId)).ToListAsync(cancellation);
            if (!dossier.State.IsOpenForEditing() || revisions.Any(r => r.State != ApprovalState.Draft)
                || await db.EvidenceFiles.AnyAsync(f => ids.Contains(f.SubjectId), cancellation))
            {
                return ChangeResult.Refused(new Domain.Shared.RuleViolation("Sites.Remove.NotPossible"));
            }

            db.RemoveRange(await db.SiteContacts.Where(c => c.SiteId == siteId).ToListAsync(cancellation));
            db.RemoveRange(cameras);
            db.RemoveRange(revisions);
            db.Remove(site);
            await TakeStateAsync(dossier, null, cancellation, without: ids);
            history.Record("SiteRemoved", site, site.Reference, dossier.Id);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>A new draft item makes the dossier a draft again where it was not.</summary>
    private async Task TakeStateAsync(Dossier dossier, ItemRevision? added, CancellationToken cancellation, IReadOnlyCollection<Guid>? without = null)
    {
        var revisions = await db.ItemRevisions.Where(r => r.DossierId == dossier.Id && r.IsCurrent).ToListAsync(cancellation);
        IEnumerable<ItemRevision> current = added is null ? revisions : [.. revisions, added];
        dossier.TakeStateFrom(current.Where(r => without?.Contains(r.ItemId) != true), clock.GetUtcNow().UtcDateTime);
    }
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Copies;

/// <summary>Makes copies of a site with its cameras, or of a camera: all of them in one transaction, or none.</summary>
public sealed class CopyService(PortalDbContext db, DossierUnit unit, SerialTwins serials, HistoryLog history, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="key">Key of the first copy, made by the form: sending it twice makes the copies once.</param>
    public Task<ChangeResult> CopySiteAsync(Guid dossierId, Guid siteId, Guid key, IReadOnlyList<Action<SiteCopy>> copies, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            var source = await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Id == siteId && s.DossierId == dossierId, cancellation);
            if (source is null || !dossier.State.IsOpenForEditing() || await db.Sites.AnyAsync(s => s.Id == key, cancellation))
            {
                return source is null ? ChangeResult.NotFound : dossier.State.IsOpenForEditing() ? ChangeResult.Done : DossierService.Closed;
            }

            var cameras = await db.Cameras.AsNoTracking().Where(c => c.SiteId == siteId).OrderBy(c => c.Number).ToListAsync(cancellation);
            var zoneCode = await db.PoliceZones.Where(z => z.Id == dossier.PoliceZoneId).Select(z => z.Code).SingleAsync(cancellation);
            var made = new List<Camera>();
            foreach (var (place, edit) in copies.Index())
            {
                var site = await NewSiteAsync(source, place == 0 ? key : Guid.CreateVersion7(), zoneCode, cancellation);
                var copy = new SiteCopy(site, [.. cameras.Select((camera, index) => NewCamera(camera, site, index + 1, Guid.CreateVersion7()))]);
                edit(copy);
                Add(site, ItemKind.Site, "SiteAdded", site.Reference, dossierId);
                db.NumberSeries.Add(new() { Name = $"Camera:{site.Reference}", Last = cameras.Count });
                made.AddRange(copy.Cameras);
            }

            return await FinishAsync(dossier, made, cancellation);
        }, cancellation);

    /// <inheritdoc cref="CopySiteAsync"/>
    public Task<ChangeResult> CopyCameraAsync(Guid dossierId, Guid cameraId, Guid key, IReadOnlyList<Action<Camera>> copies, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            var source = await db.Cameras.AsNoTracking().SingleOrDefaultAsync(c => c.Id == cameraId && c.DossierId == dossierId, cancellation);
            if (source is null || !dossier.State.IsOpenForEditing() || await db.Cameras.AnyAsync(c => c.Id == key, cancellation))
            {
                return source is null ? ChangeResult.NotFound : dossier.State.IsOpenForEditing() ? ChangeResult.Done : DossierService.Closed;
            }

            var site = await db.Sites.AsNoTracking().SingleAsync(s => s.Id == source.SiteId, cancellation);
            var made = new List<Camera>();
            foreach (var (place, edit) in copies.Index())
            {
                var number = await db.NextNumberAsync($"Camera:{site.Reference}", 1, cancellation);
                if (number > CameraService.MostPerSite)
                {
                    return ChangeResult.Refused(new RuleViolation("Cameras.TooMany", ("count", CameraService.MostPerSite)));
                }

                var copy = NewCamera(source, site, number, place == 0 ? key : Guid.CreateVersion7());
                edit(copy);
                made.Add(copy);
            }

            return await FinishAsync(dossier, made, cancellation);
        }, cancellation);

    private async Task<ChangeResult> FinishAsync(Dossier dossier, List<Camera> made, CancellationToken cancellation)
    {
        made.ForEach(camera => Add(camera, ItemKind.Camera, "CameraAdded", camera.Reference, dossier.Id));
        var current = await db.ItemRevisions.Where(r => r.DossierId == dossier.Id && r.IsCurrent).ToListAsync(cancellation);
        dossier.TakeStateFrom([.. current, .. db.ItemRevisions.Local.Except(current)], Now);
        return await serials.CheckAsync(dossier, made, cancellation);
    }

    private void Add(Entity item, ItemKind kind, string action, string reference, Guid dossierId)
    {
        db.AddRange(item, ItemRevision.First(dossierId, kind, item.Id));
        history.Record(action, item, reference, dossierId);
    }

    private async Task<Site> NewSiteAsync(Site source, Guid id, string zoneCode, CancellationToken cancellation)
    {
        var number = await db.NextNumberAsync($"Site:{zoneCode}", 1, cancellation);
        var site = new Site { Id = id, DossierId = source.DossierId, Number = number, Reference = Site.ReferenceOf(zoneCode, number), AddedAt = Now };
        site.TakeCommonFrom(source);
        return site;
    }

    private Camera NewCamera(Camera source, Site site, int number, Guid id)
    {
        var camera = new Camera { Id = id, DossierId = site.DossierId, SiteId = site.Id, Number = number, Reference = Camera.ReferenceOf(site.Reference, number), AddedAt = Now };
        camera.TakeCommonFrom(source);
        return camera;
    }
}

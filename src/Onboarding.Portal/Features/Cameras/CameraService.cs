using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>Adds, changes and removes the cameras of a site.</summary>
public sealed class CameraService(PortalDbContext db, DossierUnit unit, SerialTwins serials, HistoryLog history, TimeProvider clock)
{
    public const int MostPerSite = 99;

    /// <param name="cameraId">Made by the form: sending it twice adds one camera.</param>
    public Task<ChangeResult> AddAsync(Guid dossierId, Guid siteId, Guid cameraId, Action<Camera> edit, CancellationToken cancellation) =>
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

            if (await db.Cameras.AnyAsync(c => c.Id == cameraId, cancellation))
            {
                return ChangeResult.Done;
            }

            var number = await db.NextNumberAsync($"Camera:{site.Reference}", 1, cancellation);
            if (number > MostPerSite)
            {
                return ChangeResult.Refused(new RuleViolation("Cameras.TooMany", ("count", MostPerSite)));
            }

            var camera = new Camera
            {
                Id = cameraId,
                DossierId = dossier.Id,
                SiteId = siteId,
                Number = number,
                Reference = Camera.ReferenceOf(site.Reference, number),
                AddedAt = clock.GetUtcNow().UtcDateTime,
            };
            edit(camera);
            await PrefillAsync(camera, cancellation);
            var revision = ItemRevision.First(dossier.Id, ItemKind.Camera, camera.Id);
            db.AddRange(camera, revision);
            var current = await db.ItemRevisions.Where(r => r.DossierId == dossier.Id && r.IsCurrent).ToListAsync(cancellation);
            dossier.TakeStateFrom([.. current, revision], clock.GetUtcNow().UtcDateTime);
            history.Record("CameraAdded", camera, camera.Reference, dossier.Id);
            return await serials.CheckAsync(dossier, [camera], cancellation);
        }, cancellation);

    /// <param name="version">The version that the form was opened with.</param>
    public Task<ChangeResult> ChangeAsync(Guid dossierId, Guid cameraId, Guid version, Action<Camera> edit, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            if (!dossier.State.IsOpenForEditing())
            {
                return DossierService.Closed;
            }

            var camera = await db.Cameras.SingleOrDefaultAsync(c => c.Id == cameraId && c.DossierId == dossierId, cancellation);
            if (camera is null)
            {
                return ChangeResult.NotFound;
            }

            unit.Expect(camera, version);
            var model = camera.ModelId;
            edit(camera);
            if (camera.ModelId is { } chosen && chosen != model)
            {
                // the key of a model tells the reader of the history nothing
                var name = (await PrefillAsync(camera, cancellation))!.FullName;
                history.Record("CameraModelChosen", camera, camera.Reference, dossier.Id, name);
            }

            return await serials.CheckAsync(dossier, [camera], cancellation);
        }, cancellation);

    /// <summary>Adds a camera like another one on the same site. What belongs to one device only stays empty: serial number and addresses.</summary>
    /// <param name="copyId">Made by the form: sending it twice makes one copy.</param>
    public async Task<ChangeResult> DuplicateAsync(Guid dossierId, Guid cameraId, Guid copyId, CancellationToken cancellation)
    {
        var source = await db.Cameras.AsNoTracking().SingleOrDefaultAsync(c => c.Id == cameraId && c.DossierId == dossierId, cancellation);
        return source is null ? ChangeResult.NotFound : await AddAsync(dossierId, source.SiteId, copyId, copy => copy.TakeCommonFrom(source), cancellation);
    }

    /// <summary>Takes a camera out of a draft.</summary>
    public Task<ChangeResult> RemoveAsync(Guid dossierId, Guid cameraId, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            var camera = await db.Cameras.SingleOrDefaultAsync(c => c.Id == cameraId && c.DossierId == dossierId, cancellation);
            if (camera is null)
            {
                return ChangeResult.NotFound;
            }

            var revisions = await db.ItemRevisions.Where(r => r.DossierId == dossierId && r.IsCurrent).ToListAsync(cancellation);
            var own = revisions.Single(r => r.ItemId == cameraId);
            if (!dossier.State.IsOpenForEditing() || own.State != ApprovalState.Draft
                || await db.EvidenceFiles.AnyAsync(f => f.SubjectId == cameraId, cancellation))
            {
                return ChangeResult.Refused(new RuleViolation("Cameras.Remove.NotPossible"));
            }

            db.RemoveRange(own, camera);
            dossier.TakeStateFrom(revisions.Where(r => r != own), clock.GetUtcNow().UtcDateTime);
            history.Record("CameraRemoved", camera, camera.Reference, dossier.Id);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>Gives the empty fields the usual values of the model chosen.</summary>
    private async Task<CameraModel?> PrefillAsync(Camera camera, CancellationToken cancellation)
    {
        var model = camera.ModelId is { } id ? await db.CameraModels.AsNoTracking().SingleAsync(m => m.Id == id, cancellation) : null;
        model?.Prefill(camera);
        return model;
    }
}

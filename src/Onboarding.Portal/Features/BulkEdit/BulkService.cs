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

namespace Onboarding.Portal.Features.BulkEdit;

/// <summary>A row that was chosen, in the version that the person saw.</summary>
public sealed record ChosenRow(Guid Id, Guid Version);

/// <summary>Makes one change to many rows of a dossier, in one transaction: all of them or none.</summary>
public sealed class BulkService(PortalDbContext db, DossierUnit unit, SerialTwins serials)
{
    public Task<ChangeResult> ChangeSitesAsync(Guid dossierId, IReadOnlyList<ChosenRow> rows, Action<Site> edit, CancellationToken cancellation) =>
        ChangeAsync(dossierId, rows, db.Sites, edit, (_, _) => Task.FromResult(ChangeResult.Done), cancellation);

    /// <summary>Another model may be of another make, under which a serial number is taken already.</summary>
    public Task<ChangeResult> ChangeCamerasAsync(Guid dossierId, IReadOnlyList<ChosenRow> rows, Action<Camera> edit, CancellationToken cancellation) =>
        ChangeAsync(dossierId, rows, db.Cameras, edit, (dossier, cameras) => serials.CheckAsync(dossier, cameras, cancellation), cancellation);

    private Task<ChangeResult> ChangeAsync<T>(
        Guid dossierId, IReadOnlyList<ChosenRow> rows, IQueryable<T> all, Action<T> edit, Func<Dossier, List<T>, Task<ChangeResult>> check, CancellationToken cancellation)
        where T : Entity, IPartOfDossier =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            if (!dossier.State.IsOpenForEditing())
            {
                return DossierService.Closed;
            }

            var versions = rows.ToDictionary(r => r.Id, r => r.Version);
            var ids = versions.Keys.ToList();
            var found = await all.Where(t => t.DossierId == dossierId && EF.Parameter(ids).Contains(t.Id)).ToListAsync(cancellation);
            if (found.Count != ids.Count || found.Exists(t => t.Version != versions[t.Id]))
            {
                return ChangeResult.Conflict;
            }

            found.ForEach(edit);
            return await check(dossier, found);
        }, cancellation);
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>An item of a dossier at one moment.</summary>
/// <param name="Name">Its reference.</param>
public sealed record SnapshotOfItem(string Name, ItemSnapshot Snapshot);

/// <summary>Reads the items of a dossier as they stand now, and as they were sent.</summary>
public sealed class ItemSnapshots(PortalDbContext db)
{
    /// <summary>As they stand now, by the key of the item.</summary>
    public async Task<IReadOnlyDictionary<Guid, SnapshotOfItem>> NowAsync(Dossier dossier, CancellationToken cancellation)
    {
        var sites = await db.Sites.AsNoTracking().Where(s => s.DossierId == dossier.Id).ToListAsync(cancellation);
        var cameras = await db.Cameras.AsNoTracking().Where(c => c.DossierId == dossier.Id).ToListAsync(cancellation);
        var modelIds = cameras.Select(c => c.ModelId).OfType<Guid>().Distinct().ToList();
        var models = await db.CameraModels.AsNoTracking().Where(m => modelIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellation);

        var all = new Dictionary<Guid, SnapshotOfItem> { [dossier.Id] = new(dossier.Reference, ItemSnapshot.Of(dossier)) };
        sites.ForEach(s => all.Add(s.Id, new(s.Reference, ItemSnapshot.Of(s))));
        cameras.ForEach(c => all.Add(c.Id, new(c.Reference, ItemSnapshot.Of(c, c.ModelId is { } id ? models[id] : null))));
        return all;
    }

    /// <summary>As they were sent, by submission and item: what the police judges, whatever became of the data since.</summary>
    public async Task<IReadOnlyDictionary<(Guid SubmissionId, Guid ItemId), SentItem>> SentAsync(
        Guid dossierId, IReadOnlyCollection<Guid> submissionIds, CancellationToken cancellation)
    {
        var rows = await (from item in db.SubmissionItems.AsNoTracking()
                          join revision in db.ItemRevisions.AsNoTracking() on item.RevisionId equals revision.Id
                          where item.DossierId == dossierId && submissionIds.Contains(item.SubmissionId)
                          select new { item.SubmissionId, item.ItemId, revision.Number, revision.Snapshot }).ToListAsync(cancellation);
        return rows.ToDictionary(r => (r.SubmissionId, r.ItemId), r => new SentItem(r.Number, ItemSnapshot.Parse(r.Snapshot!)));
    }
}

/// <summary>An item as it was sent.</summary>
/// <param name="Revision">Number of its revision.</param>
public sealed record SentItem(int Revision, ItemSnapshot Snapshot);

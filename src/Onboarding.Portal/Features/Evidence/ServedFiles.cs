using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>Which bytes are handed out for a stored file: itself, or of a photo the derivative without what its camera noted.</summary>
public sealed class ServedFiles(PortalDbContext db)
{
    /// <returns>By the key of the original; what is in quarantine or not prepared yet is absent.</returns>
    public async Task<IReadOnlyDictionary<Guid, StoredFile>> OfAsync(IReadOnlyCollection<StoredFile> files, CancellationToken cancellation)
    {
        var released = files.Where(f => f.IsReleased).DistinctBy(f => f.Id).ToList();
        var ids = released.Select(f => f.Id).ToList();
        var readings = await db.FileReadings.AsNoTracking().Where(r => ids.Contains(r.FileId)).Select(r => new { r.FileId, r.DerivativeId }).ToListAsync(cancellation);
        var derivativeIds = readings.Select(r => r.DerivativeId).OfType<Guid>().ToList();
        var derivatives = await db.StoredFiles.AsNoTracking().Where(f => derivativeIds.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellation);
        var served = released.ToDictionary(f => f.Id);
        foreach (var reading in readings.Where(r => served[r.FileId].IsPhoto))
        {
            if (reading.DerivativeId is { } derivative)
            {
                served[reading.FileId] = derivatives[derivative];
            }
            else
            {
                served.Remove(reading.FileId);
            }
        }

        return served;
    }

    /// <returns>Null when nothing is handed out.</returns>
    public async Task<StoredFile?> OfAsync(StoredFile file, CancellationToken cancellation) => (await OfAsync([file], cancellation)).GetValueOrDefault(file.Id);
}

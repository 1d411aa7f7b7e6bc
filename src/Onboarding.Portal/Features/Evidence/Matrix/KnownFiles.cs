using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Evidence.Matrix;

/// <summary>Files that were brought in a dossier before and can be used for more of its requirements.</summary>
public sealed class KnownFiles(PortalDbContext db, CurrentUser user)
{
    /// <summary>A list to choose from ends somewhere; the newest come first.</summary>
    private const int Most = 100;

    private static readonly EvidenceState[] InUse = [EvidenceState.Draft, EvidenceState.Candidate, EvidenceState.Accepted];

    /// <summary>Each file once, the newest first.</summary>
    public async Task<IReadOnlyList<(Guid VersionId, string Name)>> ListAsync(Guid dossierId, CancellationToken cancellation)
    {
        var rows = await Versions(dossierId).OrderByDescending(v => v.VersionId).Take(Most).ToListAsync(cancellation);
        return [.. rows.Where(r => EvidenceProviders.MayBring(user, r.Responsible)).DistinctBy(r => r.FileId).Select(r => (r.VersionId, r.Name))];
    }

    /// <returns>The requirement for which it was brought; null when there is no such version.</returns>
    public async Task<Guid?> ItemOfAsync(Guid dossierId, Guid versionId, CancellationToken cancellation) =>
        await Versions(dossierId).Where(v => v.VersionId == versionId).Select(v => (Guid?)v.ItemId).FirstOrDefaultAsync(cancellation);

    private IQueryable<KnownVersion> Versions(Guid dossierId) =>
        from version in db.EvidenceVersions.AsNoTracking()
        join piece in db.EvidenceFiles on version.EvidenceFileId equals piece.Id
        join item in db.RequirementItems on new { piece.DossierId, piece.SubjectId, Code = piece.RequirementCode } equals new { item.DossierId, item.SubjectId, item.Code }
        join stored in db.StoredFiles on version.FileId equals stored.Id
        where version.DossierId == dossierId && InUse.Contains(version.State) && stored.Scan != ScanState.Infected
        select new KnownVersion { VersionId = version.Id, FileId = stored.Id, ItemId = item.Id, Responsible = item.Responsible, Name = stored.Name };

    private sealed record KnownVersion
    {
        public required Guid VersionId { get; init; }

        public required Guid FileId { get; init; }

        public required Guid ItemId { get; init; }

        public required Domain.Requirements.Party Responsible { get; init; }

        public required string Name { get; init; }
    }
}

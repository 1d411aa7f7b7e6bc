using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Two versions of a document side by side.</summary>
/// <param name="Rows">Null where the text of one of them is not known.</param>
public sealed record ComparedDocument(string Name, Guid RequirementId, int Old, int New, IReadOnlyList<TextRow>? Rows)
{
    /// <summary>Equal lines that are kept around a change, so that it is found in the document.</summary>
    private const int Around = 2;

    /// <summary>The rows near a change; instead of the others their number.</summary>
    public IEnumerable<(TextRow? Row, int Skipped)> Shown
    {
        get
        {
            var rows = Rows ?? [];
            var skipped = 0;
            for (var i = 0; i < rows.Count; i++)
            {
                var near = Enumerable.Range(i - Around, (2 * Around) + 1).Any(n => n >= 0 && n < rows.Count && rows[n].IsChanged);
                if (near && skipped > 0)
                {
                    yield return (null, skipped);
                    skipped = 0;
                }

                if (near)
                {
                    yield return (rows[i], 0);
                }
                else
                {
                    skipped++;
                }
            }

            if (skipped > 0)
            {
                yield return (null, skipped);
            }
        }
    }
}

/// <summary>Compares a document with the version that it took the place of.</summary>
public sealed class DocumentComparison(PortalDbContext db, CurrentUser user)
{
    /// <returns>Null when the version is absent or foreign, is no file, or is the first.</returns>
    public async Task<ComparedDocument?> ReadAsync(Guid dossierId, Guid versionId, CancellationToken cancellation)
    {
        var now = await db.EvidenceVersions.AsNoTracking().For(db, user, Permission.ReviewDossier)
            .SingleOrDefaultAsync(v => v.Id == versionId && v.DossierId == dossierId && v.State != EvidenceState.Removed && v.State != EvidenceState.Draft, cancellation);
        var old = now is null ? null : await db.EvidenceVersions.AsNoTracking()
            .Where(v => v.EvidenceFileId == now.EvidenceFileId && v.Number < now.Number && v.State != EvidenceState.Removed)
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(cancellation);
        if (now?.FileId is not { } newFile || old?.FileId is not { } oldFile)
        {
            return null;
        }

        var requirement = await (from file in db.EvidenceFiles
                                 join item in db.RequirementItems on new { file.DossierId, file.SubjectId, Code = file.RequirementCode } equals new { item.DossierId, item.SubjectId, item.Code }
                                 where file.Id == now.EvidenceFileId
                                 select item.Id).SingleAsync(cancellation);
        var name = await db.StoredFiles.Where(f => f.Id == newFile).Select(f => f.Name).SingleAsync(cancellation);
        var texts = await db.FileReadings.Where(r => r.FileId == newFile || r.FileId == oldFile).ToDictionaryAsync(r => r.FileId, r => r.Text, cancellation);
        return new(name, requirement, old.Number, now.Number,
            texts.GetValueOrDefault(oldFile) is { } before && texts.GetValueOrDefault(newFile) is { } after ? WordDifference.Of(before, after) : null);
    }
}

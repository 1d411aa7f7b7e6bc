using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Documents;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Documents;

/// <summary>One file of the archive.</summary>
/// <param name="Path">Inside the archive, with <c>/</c>.</param>
public sealed record ArchiveEntry(string Path, string Title, string Subject, string Version, StoredFile File);

/// <summary>Puts the newest generated documents and the evidence of a dossier in one ZIP, with an index to open first.</summary>
public sealed class DossierArchive(PortalDbContext db, ServedFiles served, CatalogueSource catalogue, FieldTextsSource fields, FileStore files, Texts texts)
{
    private static readonly EvidenceState[] Included = [EvidenceState.Draft, EvidenceState.Candidate, EvidenceState.Accepted];

    public async Task<IReadOnlyList<ArchiveEntry>> ListAsync(Guid dossierId, CancellationToken cancellation) =>
        [.. await DocumentsAsync(dossierId, cancellation), .. await EvidenceAsync(dossierId, cancellation)];

    /// <summary>Writes the archive straight to the output, one file after the other.</summary>
    public async Task WriteAsync(Dossier dossier, IReadOnlyList<ArchiveEntry> entries, Stream output, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        var index = ArchiveIndex.Write(dossier, entries, texts);
        await using (var target = await zip.CreateEntry("index.html").OpenAsync(cancellation))
        {
            await target.WriteAsync(Encoding.UTF8.GetBytes(index), cancellation);
        }

        foreach (var entry in entries)
        {
            await using var source = await files.OpenAsync(entry.File, cancellation);
            await using var target = await zip.CreateEntry(entry.Path, CompressionLevel.NoCompression).OpenAsync(cancellation);
            await source.CopyToAsync(target, cancellation);
        }
    }

    private async Task<IEnumerable<ArchiveEntry>> DocumentsAsync(Guid dossierId, CancellationToken cancellation)
    {
        var documents = await db.GeneratedDocuments.AsNoTracking().Include(d => d.Files)
            .Where(d => d.DossierId == dossierId && d.Status == DocumentStatus.Ready)
            .OrderBy(d => d.Number)
            .ToListAsync(cancellation);
        var newest = documents.GroupBy(d => d.Number).Select(v => v.OrderBy(d => d.Major).ThenBy(d => d.Minor).Last()).ToList();
        var ids = newest.SelectMany(d => d.Files).Select(f => f.FileId).ToList();
        var stored = await db.StoredFiles.AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellation);

        return from document in newest
               from file in document.Files.OrderBy(f => f.Language)
               let content = stored[file.FileId]
               select new ArchiveEntry($"{document.Type.Code()}/{content.Name}", texts.Enum(document.Type), document.SubjectName, document.VersionText, content);
    }

    private async Task<IEnumerable<ArchiveEntry>> EvidenceAsync(Guid dossierId, CancellationToken cancellation)
    {
        var version = await db.Dossiers.Where(d => d.Id == dossierId).Select(d => d.CatalogueVersion).SingleAsync(cancellation);
        var labels = (await catalogue.GetAsync(version, cancellation)).ToDictionary(d => d.Code, d => d.Label.In(texts.Language));
        var evidence = await (from file in db.EvidenceFiles.AsNoTracking()
                              join current in db.EvidenceVersions.AsNoTracking() on file.Id equals current.EvidenceFileId
                              join stored in db.StoredFiles.AsNoTracking() on current.FileId equals stored.Id
                              join item in db.RequirementItems.AsNoTracking()
                                  on new { file.DossierId, Code = file.RequirementCode, file.SubjectKind, file.SubjectId }
                                  equals new { item.DossierId, item.Code, item.SubjectKind, item.SubjectId }
                              where file.DossierId == dossierId && Included.Contains(current.State)
                              orderby file.RequirementCode, current.BroughtAt
                              select new { file.RequirementCode, Item = item, current.Number, Stored = stored }).ToListAsync(cancellation);

        var names = await fields.GetAsync(cancellation);
        var content = await served.OfAsync([.. evidence.Select(e => e.Stored)], cancellation);

        // two pieces may bear the same name: the running number keeps them apart
        return evidence.Where(e => content.ContainsKey(e.Stored.Id)).Select((e, i) => new ArchiveEntry(
            FormattableString.Invariant($"{e.RequirementCode}/{i + 1:00}_{e.Stored.Name}"), labels[e.RequirementCode], names.SubjectOf(e.Item), texts.Format(e.Number), content[e.Stored.Id]));
    }
}

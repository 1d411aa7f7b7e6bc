using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>One item of a dossier as it is about to be sent.</summary>
/// <param name="Sheets">All its fields; in a later round only what changed since the police saw it.</param>
public sealed record CheckItem(string Name, IReadOnlyList<FieldSheet> Sheets);

/// <summary>What a submission would send now.</summary>
/// <param name="Unchanged">Items that the police has seen as they are.</param>
/// <param name="Documents">Documents that go along, by what they are for.</param>
public sealed record CheckContents(IReadOnlyList<CheckItem> Items, IReadOnlyList<string> Unchanged, IReadOnlyList<string> Documents, bool IsFirst);

/// <summary>Reads a dossier for the check before it is sent.</summary>
public sealed class CheckReader(PortalDbContext db, FieldTextsSource fields, CameraModels models, CatalogueSource catalogue, Texts texts)
{
    public async Task<CheckContents> ReadAsync(DossierContents contents, CancellationToken cancellation)
    {
        var dossier = contents.Dossier;
        var names = await fields.GetAsync(cancellation);
        var seen = await db.ItemRevisions.AsNoTracking()
            .Where(r => r.DossierId == dossier.Id && r.IsCurrent && r.Snapshot != null)
            .ToDictionaryAsync(r => r.ItemId, r => r.Snapshot!, cancellation);
        var items = new List<CheckItem>();
        var unchanged = new List<string>();
        Add(ItemKind.General, dossier.Id, dossier.Reference, ItemSnapshot.Of(dossier));
        foreach (var site in contents.Sites)
        {
            Add(ItemKind.Site, site.Id, $"{site.DisplayName(texts.Language)} ({site.Reference})", ItemSnapshot.Of(site));
            foreach (var camera in contents.Cameras[site.Id])
            {
                Add(ItemKind.Camera, camera.Id, camera.Reference, ItemSnapshot.Of(camera, models.Find(camera.ModelId)));
            }
        }

        return new(items, unchanged, await DocumentsAsync(dossier, contents.Items, names, cancellation), seen.Count == 0);

        void Add(ItemKind kind, Guid id, string name, ItemSnapshot now)
        {
            var sheets = seen.TryGetValue(id, out var before)
                ? names.ChangesOf(kind, id, now, ItemSnapshot.Parse(before), null, mayChange: true).ToList()
                : names.SheetsOf(kind, id, now, null, mayChange: true).ToList();
            if (sheets.Count == 0)
            {
                unchanged.Add(name);
            }
            else
            {
                items.Add(new(name, sheets));
            }
        }
    }

    private async Task<IReadOnlyList<string>> DocumentsAsync(Dossier dossier, IReadOnlyList<RequirementItem> items, FieldTexts names, CancellationToken cancellation)
    {
        var labels = (await catalogue.GetAsync(dossier.CatalogueVersion, cancellation)).ToDictionary(d => d.Code, d => d.Label.In(texts.Language));
        var drafts = await (from file in db.EvidenceFiles.AsNoTracking()
                            join version in db.EvidenceVersions on file.Id equals version.EvidenceFileId
                            join stored in db.StoredFiles on version.FileId equals stored.Id into named
                            from stored in named.DefaultIfEmpty()
                            where version.DossierId == dossier.Id && version.State == EvidenceState.Draft
                            orderby version.BroughtAt
                            select new { file.RequirementCode, file.SubjectId, Name = stored == null ? null : stored.Name }).ToListAsync(cancellation);
        return
        [
            .. from d in drafts
               let item = items.FirstOrDefault(i => i.Code == d.RequirementCode && i.SubjectId == d.SubjectId)
               select texts.With(d.Name is null ? K.Dossiers_Check_NoDocument : K.Dossiers_Check_Document, ("label", labels[d.RequirementCode]), ("subject", item is null ? dossier.Reference : names.SubjectOf(item)), ("file", d.Name)),
        ];
    }
}

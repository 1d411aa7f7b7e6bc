using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Evidence.Matrix;

/// <summary>Reads one page of the table, in a number of queries that does not depend on how many sites there are.</summary>
public sealed class MatrixReader(PortalDbContext db, CurrentUser user, CatalogueSource catalogue, Turns turns, Texts texts)
{
    /// <summary>Sites on a page.</summary>
    public const int Size = 60;

    private static readonly SubjectKind[] Kinds = [SubjectKind.Site, SubjectKind.Camera];
    private static readonly RequirementState[] Missing = [.. Enum.GetValues<RequirementState>().Where(s => s.IsMissing())];

    /// <param name="dossier">Within the person's scope.</param>
    /// <param name="mayBring">Whether the person brings anything to this dossier.</param>
    /// <param name="onlyMissing">Leaves out the sites and requirements of which nothing is missing.</param>
    /// <param name="unfolded">The site whose cameras have rows of their own.</param>
    public async Task<MatrixTable> ReadAsync(Dossier dossier, bool mayBring, bool onlyMissing, Guid? unfolded, int page, CancellationToken cancellation)
    {
        var columns = await ColumnsAsync(dossier, mayBring, onlyMissing, cancellation);
        var sites = await Sites(dossier.Id, onlyMissing).AsNoTracking().OrderBy(s => s.Number).PageAsync(page, Size, cancellation);
        var ids = sites.Rows.Select(s => s.Id).ToList();
        var cameras = (await db.Cameras.AsNoTracking().Where(c => ids.Contains(c.SiteId)).OrderBy(c => c.Number).ToListAsync(cancellation)).ToLookup(c => c.SiteId);
        var items = await Items(dossier.Id)
            .Where(i => ids.Contains(i.SubjectId) || db.Cameras.Any(c => c.Id == i.SubjectId && ids.Contains(c.SiteId)))
            .AsNoTracking().ToListAsync(cancellation);
        var asked = await db.ChangeItems.AsNoTracking().Where(c => c.DossierId == dossier.Id && c.State == ChangeItemState.Open).ToListAsync(cancellation);
        var acting = await turns.OfSitesAsync(
            dossier, ids.Select(id => (id, cameras[id].Select(c => c.Id))), items, asked.Where(c => c.MustBeAnswered).Select(c => c.TargetId).ToHashSet(), cancellation);

        var bySubject = items.ToLookup(i => i.SubjectId);
        var rows = sites.Rows.SelectMany(s => RowsOf(s, [.. cameras[s.Id]], columns, bySubject, acting[s.Id], s.Id == unfolded));
        return new(columns, [.. rows], sites.Number, sites.PageCount, sites.Count);
    }

    private IEnumerable<MatrixRow> RowsOf(
        Site site, IReadOnlyList<Camera> cameras, IReadOnlyList<MatrixColumn> columns, ILookup<Guid, RequirementItem> items, Turn turn, bool isUnfolded)
    {
        yield return new(site.Id, site.DisplayName(texts.Language), site.Reference, cameras.Count, turn, CellsOf([site.Id, .. cameras.Select(c => c.Id)], columns, items));
        foreach (var camera in isUnfolded ? cameras : [])
        {
            yield return new(camera.Id, "", camera.Reference, null, null, CellsOf([camera.Id], columns, items));
        }
    }

    private static List<MatrixCell?> CellsOf(IReadOnlyList<Guid> subjects, IReadOnlyList<MatrixColumn> columns, ILookup<Guid, RequirementItem> items)
    {
        var byCode = subjects.SelectMany(id => items[id]).ToLookup(i => i.Code);
        return [.. columns.Select(c => byCode[c.Definition.Code].ToList() is { Count: > 0 } own ? new MatrixCell(own, c) : null)];
    }

    private async Task<IReadOnlyList<MatrixColumn>> ColumnsAsync(Dossier dossier, bool mayBring, bool onlyMissing, CancellationToken cancellation)
    {
        var counts = await Items(dossier.Id)
            .GroupBy(i => i.Code)
            .Select(g => new { Code = g.Key, Missing = g.Count(i => Missing.Contains(i.State)) })
            .ToDictionaryAsync(g => g.Code, g => g.Missing, cancellation);
        return
        [
            .. from definition in await catalogue.GetAsync(dossier.CatalogueVersion, cancellation)
               where counts.TryGetValue(definition.Code, out var missing) && (!onlyMissing || missing > 0)
               let count = counts[definition.Code]
               select new MatrixColumn(definition, count, mayBring && count > 0 && definition.Fields is null && EvidenceProviders.MayBring(user, definition.Responsible)),
        ];
    }

    private IQueryable<RequirementItem> Items(Guid dossierId) =>
        db.RequirementItems.Where(i => i.DossierId == dossierId && Kinds.Contains(i.SubjectKind) && i.State != RequirementState.NotApplicable);

    private IQueryable<Site> Sites(Guid dossierId, bool onlyMissing)
    {
        var sites = db.Sites.Where(s => s.DossierId == dossierId);
        return onlyMissing
            ? sites.Where(s => db.RequirementItems.Any(i => i.DossierId == dossierId && Missing.Contains(i.State)
                && (i.SubjectId == s.Id || db.Cameras.Any(c => c.Id == i.SubjectId && c.SiteId == s.Id))))
            : sites;
    }
}

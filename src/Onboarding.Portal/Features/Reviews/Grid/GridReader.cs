using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>Reads the grid of the newest round, in a number of queries that does not depend on how many cameras there are.</summary>
public sealed class GridReader(PortalDbContext db, CurrentUser user, RoundReader rounds, RoundChecks checks, CatalogueSource catalogue, Texts texts)
{
    /// <returns>Null when the dossier is absent or foreign, or was never sent.</returns>
    public async Task<RoundGrid?> ReadAsync(Guid dossierId, CancellationToken cancellation)
    {
        if (await rounds.ReadAsync(dossierId, cancellation) is not { } view)
        {
            return null;
        }

        var found = (await checks.OfAsync(view, cancellation)).Findings.ToLookup(f => f.ItemId);
        var sites = await db.Cameras.AsNoTracking().Where(c => c.DossierId == dossierId).ToDictionaryAsync(c => c.Id, c => c.SiteId, cancellation);
        var documents = view.Documents.Where(d => d.Requirement.SubjectKind is SubjectKind.Site or SubjectKind.Camera).ToList();
        var parts = new GridParts(view, found, documents)
        {
            Definitions = (await catalogue.GetAsync(view.Dossier.CatalogueVersion, cancellation)).ToDictionary(d => d.Code),
            HasSubmitted = await db.Submissions.AnyAsync(s => s.DossierId == dossierId && s.SubmittedBy == user.Id, cancellation),
            Person = user.Id,
        };
        var cameras = view.Items.Where(i => i.Item.Kind == ItemKind.Camera).ToLookup(i => sites.GetValueOrDefault(i.Item.ItemId));
        var sections = FieldGroup.Of(ItemKind.Camera).Where(g => view.Items.Any(i => i.Item.Kind == ItemKind.Camera && parts.SectionsOf(i).Contains(g.Name))).ToList();
        IReadOnlyList<GridColumn> columns =
        [
            .. sections.Select(g => new GridColumn(g.Name, texts[g.TitleKey], IsDocument: false)),
            .. documents.Select(d => d.Definition).DistinctBy(d => d.Code).OrderBy(d => d.Order).Select(d => new GridColumn(d.Code, d.Label.In(texts.Language), IsDocument: true)),
        ];
        return new(view, columns,
        [
            .. from site in view.Items
               where site.Item.Kind == ItemKind.Site
               from item in cameras[site.Item.ItemId].Prepend(site)
               select parts.RowOf(item, columns),
        ]);
    }
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>What of the list is asked: every filter, the order and the page, as they stand in the address.</summary>
public sealed record SiteFilter(string? Text, ApprovalState? State, Guid? Zone, Guid? Organisation, string? Sort, int Page);

/// <summary>One line of the list.</summary>
/// <param name="Municipality">Null while the site has none.</param>
public sealed record SiteRow(Guid Id, string Reference, LocalizedText? Name, LocalizedText? Municipality, Guid DossierId)
{
    public required int DossierNumber { get; init; }

    public required string DossierName { get; init; }

    public required ApprovalState State { get; init; }

    public required string Organisation { get; init; }

    public required int Cameras { get; init; }
}

/// <summary>The sites within the person's scope, of all dossiers: filtered, sorted and paged in the database.</summary>
public sealed class SiteList(PortalDbContext db, CurrentUser user, Turns turns, Texts texts)
{
    public Task<ListPage<SiteRow>> PageAsync(SiteFilter filter, CancellationToken cancellation) =>
        (from site in Sorted(Filtered(filter), filter.Sort)
         join dossier in db.Dossiers on site.DossierId equals dossier.Id
         join organisation in db.Organisations on dossier.OrganisationId equals organisation.Id
         select new SiteRow(
             site.Id, site.Reference,
             site.NameFr == null && site.NameNl == null ? null : new LocalizedText(site.NameFr ?? site.NameNl!, site.NameNl ?? site.NameFr!),
             db.Municipalities.Where(m => m.NisCode == site.NisCode).Select(m => new LocalizedText(m.NameFr, m.NameNl)).FirstOrDefault(),
             dossier.Id)
         {
             DossierNumber = dossier.Number,
             DossierName = dossier.Name,
             State = dossier.State,
             Organisation = organisation.Name,
             Cameras = db.Cameras.Count(c => c.SiteId == site.Id),
         }).AsNoTracking().PageAsync(filter.Page, cancellation);

    /// <summary>Who acts for each site of a page, why and until when.</summary>
    public async Task<IReadOnlyDictionary<Guid, Turn>> TurnsAsync(IReadOnlyCollection<SiteRow> rows, CancellationToken cancellation)
    {
        var (siteIds, dossierIds) = (rows.Select(r => r.Id).ToList(), rows.Select(r => r.DossierId).Distinct().ToList());
        var cameras = await db.Cameras.Where(c => siteIds.Contains(c.SiteId)).Select(c => new { c.Id, c.SiteId }).ToListAsync(cancellation);
        List<Guid> subjects = [.. siteIds, .. cameras.Select(c => c.Id)];
        var dossiers = await db.Dossiers.AsNoTracking().Where(d => dossierIds.Contains(d.Id)).ToListAsync(cancellation);
        var items = await db.RequirementItems.AsNoTracking().Where(i => dossierIds.Contains(i.DossierId) && subjects.Contains(i.SubjectId)).ToListAsync(cancellation);
        var asked = await db.ChangeItems.Where(c => dossierIds.Contains(c.DossierId) && subjects.Contains(c.TargetId) && c.State == ChangeItemState.Open && c.Severity != Severity.Remark)
            .Select(c => c.TargetId).ToHashSetAsync(cancellation);

        var byDossier = items.ToLookup(i => i.DossierId);
        var bySite = cameras.ToLookup(c => c.SiteId, c => c.Id);
        var all = new Dictionary<Guid, Turn>();
        foreach (var dossier in dossiers)
        {
            var sites = rows.Where(r => r.DossierId == dossier.Id).Select(r => (r.Id, bySite[r.Id]));
            foreach (var (site, turn) in await turns.OfSitesAsync(dossier, sites, byDossier[dossier.Id], asked, cancellation))
            {
                all.Add(site, turn);
            }
        }

        return all;
    }

    private IQueryable<Site> Filtered(SiteFilter filter)
    {
        var sites = db.Sites.For(db, user, Permission.ViewDossier);
        if (filter.State is not null || filter.Zone is not null || filter.Organisation is not null)
        {
            sites = sites.Where(s => db.Dossiers.Any(d => d.Id == s.DossierId
                && (filter.State == null || d.State == filter.State)
                && (filter.Zone == null || d.PoliceZoneId == filter.Zone)
                && (filter.Organisation == null || d.OrganisationId == filter.Organisation)));
        }

        // each word in what the site says of itself, or in the names of its municipality: “luik” finds the sites of Liège
        return SearchKey.Words(filter.Text).Select(Search.Pattern).Aggregate(sites, (found, pattern) => found.Where(s =>
            EF.Functions.Like(s.SearchKey, pattern!, Search.Escape)
            || db.Municipalities.Any(m => m.NisCode == s.NisCode && EF.Functions.Like(m.SearchKey, pattern!, Search.Escape))));
    }

    private IQueryable<Site> Sorted(IQueryable<Site> sites, string? sort)
    {
        var isFrench = texts.Language == Language.Fr;
        return sort switch
        {
            "name" => sites.OrderBy(s => isFrench ? s.NameFr ?? s.NameNl : s.NameNl ?? s.NameFr).ThenBy(s => s.Reference),
            "-name" => sites.OrderByDescending(s => isFrench ? s.NameFr ?? s.NameNl : s.NameNl ?? s.NameFr).ThenBy(s => s.Reference),
            "-reference" => sites.OrderByDescending(s => s.Reference),
            _ => sites.OrderBy(s => s.Reference),
        };
    }
}

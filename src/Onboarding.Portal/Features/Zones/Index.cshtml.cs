using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Zones;

/// <summary>All zones, for the administrator.</summary>
public sealed class IndexModel(PortalDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q"), Display(Name = K.Zones_Index_Query)]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public ListPage<Row> Zones { get; private set; } = new([], 1, 1, 0);

    [Needs(Permission.Administer)]
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = db.PoliceZones.Found(Query, z => z.SearchKey);
        Zones = await found
            .OrderBy(z => z.Code)
            .Select(z => new Row(
                z.Id, z.Code, z.NameFr, z.NameNl, z.Regime,
                db.Municipalities.Count(m => m.PoliceZoneId == z.Id),
                db.Memberships.Where(m => m.PoliceZoneId == z.Id && m.ValidTo == null).Select(m => m.UserId).Distinct().Count(),
                z.ValidFrom, z.ValidTo))
            .PageAsync(Number, cancellation);
    }

    public sealed record Row(Guid Id, string Code, string NameFr, string NameNl, LanguageRegime Regime, int Municipalities, int People, DateOnly? ValidFrom, DateOnly? ValidTo) : IDated
    {
        public LocalizedText Name => new(NameFr, NameNl);
    }
}

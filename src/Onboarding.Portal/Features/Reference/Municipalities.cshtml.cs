using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reference;

/// <summary>All municipalities, found by name in either language, code or postcode.</summary>
public sealed class MunicipalitiesModel(PortalDbContext db, TimeProvider clock, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q"), Display(Name = K.Reference_Municipalities_Query)]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = K.Reference_ShowEnded)]
    public bool Ended { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public new ListPage<Row> Page { get; private set; } = new([], 1, 1, 0);

    [Needs(Permission.Administer)]
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = db.Municipalities.Found(Query, m => m.SearchKey);
        if (!Ended)
        {
            found = found.ValidOn(BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime));
        }

        var sorted = texts.Language == Language.Fr ? found.OrderBy(m => m.NameFr).ThenBy(m => m.NisCode) : found.OrderBy(m => m.NameNl).ThenBy(m => m.NisCode);
        Page = await sorted
            .Select(m => new Row(
                m.Id, m.NisCode, m.NameFr, m.NameNl, m.Postcodes, db.PoliceZones.Where(z => z.Id == m.PoliceZoneId).Select(z => z.Code).FirstOrDefault(), m.ValidFrom, m.ValidTo))
            .PageAsync(Number, cancellation);
    }

    public sealed record Row(Guid Id, string Nis, string NameFr, string NameNl, string Postcodes, string? Zone, DateOnly? ValidFrom, DateOnly? ValidTo) : IDated;
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reference;

/// <summary>The lists of the administrator, and how much of each is valid today.</summary>
public sealed class IndexModel(PortalDbContext db, TimeProvider clock, Texts texts) : PageModel
{
    public IReadOnlyList<Line> Lists { get; private set; } = [];

    public int Outlines { get; private set; }

    [Needs(Permission.Administer)]
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var lines = new List<Line>
        {
            await LineAsync(texts[K.Reference_Municipalities_Title], "~/admin/reference/municipalities", db.Municipalities, cancellation),
            await LineAsync(texts[K.Zones_Index_Title], "~/admin/zones", db.PoliceZones, cancellation),
        };
        foreach (var kind in Enum.GetValues<TermKind>())
        {
            lines.Add(await LineAsync(texts.Enum(kind), $"~/admin/reference/terms?kind={kind}", db.ReferenceTerms.Where(t => t.Kind == kind), cancellation));
        }

        Lists = lines;
        Outlines = await db.MunicipalityOutlines.CountAsync(cancellation);
    }

    private async Task<Line> LineAsync<T>(string name, string path, IQueryable<T> rows, CancellationToken cancellation)
        where T : class, IDated
    {
        var valid = await rows.ValidOn(BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime)).CountAsync(cancellation);
        return new(name, path, valid, await rows.CountAsync(cancellation) - valid);
    }

    /// <param name="Ended">Those that are not valid today: ended, or not yet begun.</param>
    public sealed record Line(string Name, string Path, int Valid, int Ended);
}

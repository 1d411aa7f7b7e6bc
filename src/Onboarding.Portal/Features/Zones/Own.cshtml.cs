using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Zones;

/// <summary>The entry of the navigation: one's own zone, or the choice of several; for the administrator all of them.</summary>
public sealed class OwnModel(PortalDbContext db, CurrentUser user) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    [Needs(Permission.EditZone)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (user.Has(Permission.Administer))
        {
            return RedirectToPage("Index");
        }

        Rows = await db.PoliceZones.For(user, Permission.EditZone)
            .OrderBy(z => z.Code)
            .Select(z => new Row(z.Id, new(z.Code + " " + z.NameFr, z.Code + " " + z.NameNl)))
            .ToListAsync(cancellation);
        return Rows is [var only] ? RedirectToPage("Details", new { only.Id }) : Page();
    }

    public sealed record Row(Guid Id, LocalizedText Name);
}

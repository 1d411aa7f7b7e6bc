using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reference;

/// <summary>The imported borders, for the map. The address names the content, so a browser asks once.</summary>
public sealed class OutlinesModel(PortalDbContext db, OutlineLayers outlines) : PageModel
{
    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(string hash, CancellationToken cancellation)
    {
        if (await outlines.FindAsync(db, hash, cancellation) is not { } json)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return File(json, "application/geo+json");
    }
}

using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Documents;

/// <summary>The documents of a dossier as one ZIP, written to the answer while it is made.</summary>
public sealed class ZipModel(PortalDbContext db, CurrentUser user, DossierArchive archive) : PageModel
{
    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().For(user, Permission.ViewDossier).SingleOrDefaultAsync(d => d.Id == id, cancellation);
        if (dossier is null)
        {
            return NotFound();
        }

        var entries = await archive.ListAsync(id, cancellation);
        Response.ContentType = "application/zip";
        Response.Headers.ContentDisposition = $"attachment; filename=\"{dossier.Reference}.zip\"";

        // the framework's archive still closes its entries synchronously, which the server refuses unless told
        HttpContext.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        await archive.WriteAsync(dossier, entries, Response.Body, cancellation);
        return new EmptyResult();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Takes a site with its cameras out of a draft, after asking.</summary>
public sealed class RemoveModel(PortalDbContext db, CurrentUser user, DossierHeads dossiers, SiteService sites) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public DossierHead Head { get; private set; } = null!;

    public Site Site { get; private set; } = null!;

    public int CameraCount { get; private set; }

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) => await LoadAsync(cancellation)
        ? this.After(await sites.RemoveAsync(Head.Id, Id, cancellation), $"~/dossiers/{Head.Id}", notice: K.Sites_Remove_Done)
        : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var site = await db.Sites.AsNoTracking().For(db, user, Permission.EditDossier).SingleOrDefaultAsync(s => s.Id == Id, cancellation);
        if (site is null || await dossiers.FindAsync(site.DossierId, cancellation) is not { } head)
        {
            return false;
        }

        (Site, Head, CameraCount) = (site, head, await db.Cameras.CountAsync(c => c.SiteId == Id, cancellation));
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>Takes a camera out of a draft, after asking.</summary>
public sealed class RemoveModel(PortalDbContext db, CurrentUser user, CameraService cameras) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Camera Camera { get; private set; } = null!;

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) => await LoadAsync(cancellation)
        ? this.After(await cameras.RemoveAsync(Camera.DossierId, Id, cancellation), $"~/sites/{Camera.SiteId}", notice: K.Cameras_Remove_Done)
        : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.Cameras.AsNoTracking().For(db, user, Permission.EditDossier).SingleOrDefaultAsync(c => c.Id == Id, cancellation) is not { } camera)
        {
            return false;
        }

        Camera = camera;
        return true;
    }
}

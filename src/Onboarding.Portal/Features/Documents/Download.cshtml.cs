using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;

namespace Onboarding.Portal.Features.Documents;

/// <summary>One generated file.</summary>
public sealed class DownloadModel(PortalDbContext db, CurrentUser user, FileStore files) : PageModel
{
    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid id, Guid fileId, CancellationToken cancellation)
    {
        var file = await db.StoredFiles.AsNoTracking().For(db, user, Permission.ViewDossier)
            .SingleOrDefaultAsync(f => f.Id == fileId && f.DossierId == id && db.GeneratedFiles.Any(g => g.FileId == f.Id), cancellation);
        return file is null ? NotFound() : await this.DownloadAsync(files, file, cancellation);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>One version of a piece of evidence as a file; what is in quarantine or not prepared yet is not found.</summary>
public sealed class FileModel(ItemDetailsReader reader, ServedFiles served, FileStore files) : PageModel
{
    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation) =>
        await FindAsync(id, itemId, versionId, cancellation) is { } file ? await this.DownloadAsync(files, file, cancellation) : NotFound();

    /// <summary>A photo inside a page. Only these two types are ever shown by the browser, and nothing in them could run.</summary>
    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetPictureAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation)
    {
        if (await FindAsync(id, itemId, versionId, cancellation) is not { IsPhoto: true } photo)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = SecurityHeaders.DownloadPolicy;
        return File(await files.OpenAsync(photo, cancellation), photo.ContentType);
    }

    private async Task<StoredFile?> FindAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation) =>
        (await reader.ReadAsync(id, itemId, cancellation))?.Find(versionId)?.File is { } file ? await served.OfAsync(file, cancellation) : null;
}

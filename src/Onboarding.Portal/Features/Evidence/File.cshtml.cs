using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>The download of one version of a piece of evidence; what is in quarantine is not found.</summary>
public sealed class FileModel(ItemDetailsReader reader, FileStore files) : PageModel
{
    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation)
    {
        var details = await reader.ReadAsync(id, itemId, cancellation);
        return details?.Find(versionId)?.File is { IsReleased: true } file ? await this.DownloadAsync(files, file, cancellation) : NotFound();
    }
}

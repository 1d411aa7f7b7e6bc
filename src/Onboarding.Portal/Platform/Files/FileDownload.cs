using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Platform.Files;

public static class FileDownload
{
    /// <summary>Hands a stored file out as a download: never shown by the browser, and harmless if it were.</summary>
    public static async Task<IActionResult> DownloadAsync(this PageModel page, FileStore files, StoredFile file, CancellationToken cancellation)
    {
        page.Response.Headers.ContentSecurityPolicy = SecurityHeaders.DownloadPolicy;
        return page.File(await files.OpenAsync(file, cancellation), file.ContentType, file.Name);
    }
}

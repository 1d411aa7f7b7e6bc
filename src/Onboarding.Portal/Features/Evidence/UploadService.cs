using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Antivirus;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Uploads;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>An upload that was accepted and lies in the store, or the reason why not.</summary>
public sealed record UploadOutcome(StoredFile? File, RuleViolation? Violation);

/// <summary>
/// Takes a file in: received under a random name while it is measured and hashed, inspected by the guard before any library opens it,
/// and only then moved into the store. There it stays in quarantine until the virus scanner has found it clean; without a scanner the row says
/// <see cref="ScanState.NotScanned"/>, and so does the page.
/// </summary>
public sealed class UploadService(FileStore files, VirusScanner scanner, PortalDbContext db, TimeProvider clock)
{
    /// <summary>One byte more than is allowed, so that the guard itself sees a file that is too big and says so.</summary>
    private const long MostReceived = UploadLimits.MaxFileBytes + 1;

    public async Task<UploadOutcome> ReceiveAsync(Guid dossierId, IFormFile upload, CancellationToken cancellation)
    {
        try
        {
            return await TakeAsync(dossierId, upload, cancellation);
        }
        catch (StorageFullException)
        {
            return new(null, new(UploadStatus.StorageFull));
        }
    }

    /// <summary>Takes a file out of the store again when no row came to know it: its save was refused, or the same form was sent twice.</summary>
    public async Task DiscardUnlessKnownAsync(StoredFile file)
    {
        if (!await db.StoredFiles.AsNoTracking().AnyAsync(f => f.Id == file.Id, CancellationToken.None))
        {
            files.Discard(file.Id);
        }
    }

    private async Task<UploadOutcome> TakeAsync(Guid dossierId, IFormFile upload, CancellationToken cancellation)
    {
        await using var content = upload.OpenReadStream();
        using var temporary = await files.ReceiveAsync(content, MostReceived, cancellation);
        if (temporary is null)
        {
            return new(null, new("Uploads.TooBig", ("file", FileNames.Clean(upload.FileName)), ("megabytes", UploadLimits.MaxMegabytes)));
        }

        var verdict = UploadGuard.Inspect(temporary.Content, upload.FileName);
        return verdict switch
        {
            UploadVerdict.Refused refused => new(null, refused.Violation),
            UploadVerdict.Accepted accepted => new(Keep(dossierId, temporary, accepted), null),
            _ => throw new InvalidOperationException($"Unknown verdict {verdict}."),
        };
    }

    private StoredFile Keep(Guid dossierId, TemporaryFile temporary, UploadVerdict.Accepted accepted)
    {
        var stored = new StoredFile
        {
            DossierId = dossierId,
            Name = accepted.FileName,
            ContentType = accepted.ContentType,
            Length = temporary.Length,
            Sha256 = temporary.Sha256,
            Scan = scanner.FirstState,
            Warnings = accepted.Warnings,
            StoredAt = clock.GetUtcNow().UtcDateTime,
        };
        files.Keep(temporary, stored.Id);
        return stored;
    }
}

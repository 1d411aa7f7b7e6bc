using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Antivirus;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Uploads;

namespace Onboarding.Portal.Features.Evidence.Incoming;

/// <summary>
/// Takes in files in pieces. The row comes first, then the bytes, then – when all are there – the same guard and quarantine as for every upload.
/// A kill at any point leaves a row that the sender goes on with, or that expires.
/// </summary>
public sealed class IncomingFiles(PortalDbContext db, CurrentUser user, FileStore files, FileIntake intake, VirusScanner scanner, TimeProvider clock)
{
    /// <summary>A row is not rewritten for every piece.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromHours(1);

    /// <summary>One's own, with the permission still there.</summary>
    public IQueryable<IncomingFile> Of(Guid dossierId) => db.IncomingFiles.For(db, user, Permission.ProvideEvidence)
        .Where(f => f.DossierId == dossierId && f.BroughtBy == user.Id && f.ExpiresAt > Now);

    /// <returns>The file; or why it cannot come; neither when the dossier is absent or foreign.</returns>
    public async Task<(IncomingFile? File, RuleViolation? Violation)> AnnounceAsync(Guid dossierId, string? fileName, long length, CancellationToken cancellation)
    {
        var dossier = await db.OpenForChangeAsync(user, dossierId, Permission.ProvideEvidence, cancellation);
        if (dossier is null)
        {
            return default;
        }

        var name = FileNames.Clean(fileName);
        if (await ObstacleAsync(dossierId, dossier.State.IsClosed(), name, length, cancellation) is { } obstacle)
        {
            return (null, obstacle);
        }

        var file = new IncomingFile { DossierId = dossierId, BroughtBy = user.RequiredId, Name = name, Length = length, ExpiresAt = Now + IncomingFile.Patience };
        db.Add(file);
        await db.SaveChangesAsync(cancellation);
        return (file, null);
    }

    /// <summary>Adds what comes, and looks at the file once it is whole.</summary>
    /// <inheritdoc cref="FileStore.AppendAsync(Guid, long, long, Stream, CancellationToken)"/>
    public async Task<long?> AppendAsync(IncomingFile file, long offset, Stream content, CancellationToken cancellation)
    {
        if (await files.AppendAsync(file.Id, offset, file.Length, content, cancellation) is not { } length)
        {
            return null;
        }

        if (length == file.Length)
        {
            await FinishAsync(file, CancellationToken.None);
        }
        else if (file.ExpiresAt < Now + IncomingFile.Patience - Renewal)
        {
            await db.OpenForChangeAsync(user, file.DossierId, Permission.ProvideEvidence, cancellation);
            file.ExpiresAt = Now + IncomingFile.Patience;
            await db.SaveChangesAsync(cancellation);
        }

        return length;
    }

    /// <summary>How much has arrived.</summary>
    public long OffsetOf(IncomingFile file) => file.State == IncomingState.Receiving ? files.LengthOf(file.Id) : file.Length;

    /// <summary>Judges a file whose bytes are all there; one that was judged is left as it is. Called again after a kill.</summary>
    public async Task FinishAsync(IncomingFile file, CancellationToken cancellation)
    {
        if (file.State != IncomingState.Receiving || files.LengthOf(file.Id) != file.Length)
        {
            return;
        }

        await db.OpenForChangeAsync(user, file.DossierId, Permission.ProvideEvidence, cancellation);
        await using (var content = files.OpenArrived(file.Id))
        {
            if (content is null)
            {
                return;
            }

            switch (UploadGuard.Inspect(content, file.Name))
            {
                case UploadVerdict.Refused refused:
                    file.Refuse(refused.Violation);
                    break;
                case UploadVerdict.Accepted accepted:
                    file.Accept();
                    intake.Add(await StoredAsync(file, accepted, content, cancellation));
                    break;
            }
        }

        await db.SaveChangesAsync(cancellation);
        if (file.State == IncomingState.Refused)
        {
            files.Discard(file.Id);
        }
    }

    /// <summary>Forgets a file that nobody has said anything about: its rows first, then its bytes; a kill in between leaves a stray that is swept.</summary>
    public async Task RemoveAsync(IncomingFile file, CancellationToken cancellation)
    {
        await db.OpenForChangeAsync(user, file.DossierId, Permission.ProvideEvidence, cancellation);
        var reading = await db.FileReadings.SingleOrDefaultAsync(r => r.FileId == file.Id, cancellation);
        var derivative = reading?.DerivativeId;
        var stored = await db.StoredFiles.Where(f => f.Id == file.Id || f.Id == derivative).ToListAsync(cancellation);
        if (reading is not null)
        {
            db.Remove(reading);
        }

        db.RemoveRange(stored);
        db.Remove(file);
        await db.SaveChangesAsync(cancellation);
        files.Discard(file.Id);
        stored.ForEach(f => files.Discard(f.Id));
    }

    /// <summary>A file from the plain form: the same way in one piece.</summary>
    /// <returns>Why it cannot come; null when it was taken in.</returns>
    public async Task<RuleViolation?> TakeAsync(Guid dossierId, IFormFile upload, CancellationToken cancellation)
    {
        var (file, violation) = await AnnounceAsync(dossierId, upload.FileName, upload.Length, cancellation);
        if (file is null)
        {
            return violation;
        }

        await using var content = upload.OpenReadStream();
        try
        {
            await AppendAsync(file, 0, content, cancellation);
        }
        catch (StorageFullException)
        {
            return new(UploadStatus.StorageFull);
        }

        if (file.Refusal is { } refusal)
        {
            // said at once beside the field: nothing has to be kept
            await RemoveAsync(file, cancellation);
            return refusal;
        }

        return null;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<RuleViolation?> ObstacleAsync(Guid dossierId, bool isClosed, string name, long length, CancellationToken cancellation)
    {
        if (isClosed)
        {
            return DossierService.Closed.Violations[0];
        }

        if (length == 0)
        {
            return new(UploadTexts.Empty, ("file", name));
        }

        if (length > UploadLimits.MaxFileBytes)
        {
            return new(UploadTexts.TooBig, ("file", name), ("megabytes", UploadLimits.MaxMegabytes));
        }

        return await Of(dossierId).CountAsync(cancellation) >= IncomingFile.MostPerPerson ? new("Evidence.Incoming.TooMany", ("max", IncomingFile.MostPerPerson)) : null;
    }

    private async Task<StoredFile> StoredAsync(IncomingFile file, UploadVerdict.Accepted accepted, FileStream content, CancellationToken cancellation) => new()
    {
        Id = file.Id,
        DossierId = file.DossierId,
        Name = accepted.FileName,
        ContentType = accepted.ContentType,
        Length = file.Length,
        Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)),
        Scan = scanner.FirstState,
        Warnings = accepted.Warnings,
        StoredAt = Now,
    };
}

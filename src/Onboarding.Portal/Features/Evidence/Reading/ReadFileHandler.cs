using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Portal.Platform.Photos;
using Onboarding.Portal.Platform.Uploads;

namespace Onboarding.Portal.Features.Evidence.Reading;

/// <summary>
/// Reads a file that was brought: text and number of pages for the preview, or where a photo was taken, and makes the photo without that.
/// Never in a request: what a stranger wrote is parsed here. Run again, it finds it read and does nothing.
/// </summary>
internal sealed class ReadFileHandler(PortalDbContext db, FileStore files, ReadingTurn turn, TimeProvider clock, ILogger<ReadFileHandler> log) : IOutboxHandler
{
    internal sealed record Payload(Guid FileId);

    public async Task RunAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        var id = entry.Read<Payload>().FileId;
        var file = await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellation);
        var reading = await db.FileReadings.SingleOrDefaultAsync(r => r.FileId == id && r.State == ReadingState.Waiting, cancellation);
        if (file is null || reading is null)
        {
            return;
        }

        using var mine = await turn.TakeAsync(cancellation);
        try
        {
            await using var content = await files.OpenInQuarantineAsync(file, cancellation);
            await ReadAsync(file, content, reading, cancellation);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StorageFullException or DbUpdateException))
        {
            // the readers throw whatever they stumble over; the file itself is as good as it was
            log.LogInformation(exception, "Stored file {Id} cannot be read", id);
            reading.Fail();
        }
    }

    private async Task ReadAsync(StoredFile file, Stream content, FileReading reading, CancellationToken cancellation)
    {
        switch (AcceptedTypes.KindOf(file.Name))
        {
            case UploadKind.Pdf:
                reading.Complete(PdfText.Read(content, cancellation), null);
                break;
            case UploadKind.Docx:
                reading.Complete(DocxText.Read(content), null);
                break;
            case UploadKind.Jpeg or UploadKind.Png:
                await CleanAsync(file, content, reading, cancellation);
                break;
            default:
                reading.Complete(new(null, null, null), null);
                break;
        }
    }

    private async Task CleanAsync(StoredFile file, Stream content, FileReading reading, CancellationToken cancellation)
    {
        await using var clean = files.CreateScratch();
        var facts = file.ContentType == "image/png" ? PngCleaning.Copy(content, clean) : JpegCleaning.Copy(content, clean);
        if (facts is null)
        {
            reading.Fail();
            return;
        }

        clean.Position = 0;
        using var received = (await files.ReceiveAsync(clean, UploadLimits.MaxFileBytes, cancellation))!;
        var derivative = new StoredFile
        {
            DossierId = file.DossierId,
            Name = file.Name,
            ContentType = file.ContentType,
            Length = received.Length,
            Sha256 = received.Sha256,

            // judged with its original: it is handed out only when that is
            Scan = ScanState.NotScanned,
            StoredAt = clock.GetUtcNow().UtcDateTime,
        };
        files.Keep(received, derivative.Id);
        db.Add(derivative);
        reading.Complete(new(null, null, facts.Position), derivative.Id);
    }
}

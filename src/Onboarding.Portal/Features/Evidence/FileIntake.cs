using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Evidence.Reading;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>The row of a file that the guard accepted, with the work that it brings along, in the unit of work under way.</summary>
public sealed class FileIntake(PortalDbContext db, OutboxWriter outbox)
{
    /// <summary>Adds a file that may have been brought before, for another requirement or without saying for which.</summary>
    public async Task AddOnceAsync(StoredFile file, CancellationToken cancellation)
    {
        if (db.StoredFiles.Local.All(f => f.Id != file.Id) && !await db.StoredFiles.AnyAsync(f => f.Id == file.Id, cancellation))
        {
            Add(file);
        }

        if (await db.IncomingFiles.SingleOrDefaultAsync(f => f.Id == file.Id, cancellation) is { } incoming)
        {
            db.Remove(incoming);
        }
    }

    public void Add(StoredFile file)
    {
        db.Add(file);
        db.Add(new FileReading { DossierId = file.DossierId, FileId = file.Id });
        outbox.AddJob<ReadFileHandler>($"read:{file.Id}", new ReadFileHandler.Payload(file.Id), file.DossierId);
        if (file.Scan == ScanState.Waiting)
        {
            outbox.AddJob<ScanFileHandler>($"scan:{file.Id}", new ScanFileHandler.Payload(file.Id), file.DossierId);
        }
    }
}

using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>The row of a file that the guard accepted, with the work that it brings along, in the unit of work under way.</summary>
public sealed class FileIntake(PortalDbContext db, OutboxWriter outbox)
{
    public void Add(StoredFile file)
    {
        db.Add(file);
        if (file.Scan == ScanState.Waiting)
        {
            outbox.AddJob<ScanFileHandler>($"scan:{file.Id}", new ScanFileHandler.Payload(file.Id), file.DossierId);
        }
    }
}

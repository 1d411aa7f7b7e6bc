using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Antivirus;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>Tries again what waits in quarantine, for as long as it takes: a file is never released because the scanner was away for long.</summary>
internal sealed class ScanWaitingFilesJob(PortalDbContext db, VirusScanner scanner, FileScan scan, TimeProvider clock, ILogger<ScanWaitingFilesJob> log) : IRecurringJob
{
    public const string Name = "scan-waiting-files";

    private const int MostAtOnce = 200;

    /// <summary>Younger ones are with <see cref="ScanFileHandler"/>.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!scanner.IsConfigured)
        {
            return;
        }

        var before = clock.GetUtcNow().UtcDateTime - Grace;
        var waiting = await db.StoredFiles
            .Where(f => f.Scan == ScanState.Waiting && f.StoredAt <= before)
            .OrderBy(f => f.ScannedAt)
            .Select(f => f.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancellation);
        foreach (var id in waiting)
        {
            try
            {
                await scan.RunAsync(id, cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // one damaged file must not keep the others in quarantine
                log.LogError(exception, "Stored file {Id} cannot be scanned", id);
            }
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Platform.Files;

/// <summary>
/// Removes files of the store that no row knows: the work was cut off between the file and its row. Younger ones may still get their row: those of
/// the last hour where several nodes share the folder, those since its start where this process is alone with it.
/// </summary>
public sealed class SweepStrayFilesJob(PortalDbContext db, PortalPaths paths, TimeProvider clock, ILogger<SweepStrayFilesJob> log, EmbeddedDatabaseLock? alone = null)
    : IRecurringJob
{
    public const string Name = "sweep-stray-files";

    private const int PerQuery = 500;
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellation) => RunAsync(dryRun: false, cancellation);

    /// <returns>How many were removed, or would be.</returns>
    public async Task<int> RunAsync(bool dryRun, CancellationToken cancellation)
    {
        var hourAgo = clock.GetUtcNow().UtcDateTime - Grace;
        var before = alone?.HeldSince > hourAgo ? alone.HeldSince.Value : hourAgo;
        var removed = 0;
        foreach (var files in OldFiles(before).Chunk(PerQuery))
        {
            var ids = files.Select(f => f.Id).ToList();
            var known = await db.StoredFiles.Where(f => ids.Contains(f.Id)).Select(f => f.Id)
                .Union(db.IncomingFiles.Where(f => ids.Contains(f.Id)).Select(f => f.Id))
                .ToHashSetAsync(cancellation);
            foreach (var (id, path) in files.Where(f => !known.Contains(f.Id)))
            {
                log.LogInformation("File {Id} has no row; removed: {Removed}", id, !dryRun);
                removed++;
                if (!dryRun)
                {
                    File.Delete(path);
                }
            }
        }

        return removed;
    }

    // what is not named by a key was not put there by the store
    private IEnumerable<(Guid Id, string Path)> OldFiles(DateTime before) =>
        from path in Directory.EnumerateFiles(paths.Files, "*", SearchOption.AllDirectories)
        where Guid.TryParseExact(Path.GetFileName(path), "N", out _) && File.GetLastWriteTimeUtc(path) < before
        select (Guid.ParseExact(Path.GetFileName(path), "N"), path);
}

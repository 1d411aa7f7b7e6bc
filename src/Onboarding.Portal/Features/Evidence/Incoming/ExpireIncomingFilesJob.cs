using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Features.Evidence.Incoming;

/// <summary>Deletes uploads that nobody went on with or confirmed in time, and judges those whose judgement a kill has cut off.</summary>
internal sealed class ExpireIncomingFilesJob(PortalDbContext db, IncomingFiles files, TimeProvider clock, ILogger<ExpireIncomingFilesJob> log) : IRecurringJob
{
    public const string Name = "expire-incoming-files";

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var file in await db.IncomingFiles.Where(f => f.ExpiresAt <= now || f.State == IncomingState.Receiving).ToListAsync(cancellation))
        {
            try
            {
                await (file.ExpiresAt <= now ? files.RemoveAsync(file, cancellation) : files.FinishAsync(file, cancellation));
            }
            catch (Exception exception) when (exception is IOException or DbUpdateConcurrencyException)
            {
                // somebody goes on with it right now
                log.LogInformation(exception, "Incoming file {Id} is in use and stays", file.Id);
                db.ChangeTracker.Clear();
            }
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Platform.Outbox;

/// <summary>Finds work whose turn has come and that nobody is at: retries, and what a stopped program left behind. Bounded, so that a backlog drains evenly.</summary>
internal sealed class SweepOutboxJob(PortalDbContext db, IJobQueue queue, TimeProvider clock) : IRecurringJob
{
    public const string Name = "sweep-outbox";

    private const int PerRun = 200;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var left = await db.Outbox
            .Where(e => e.State == OutboxState.Pending && e.DueAt <= now && (e.LeasedUntil == null || e.LeasedUntil <= now))
            .OrderBy(e => e.DueAt).ThenBy(e => e.Id)
            .Select(e => e.Id)
            .Take(PerRun)
            .ToListAsync(cancellation);
        left.ForEach(queue.Enqueue);
    }
}

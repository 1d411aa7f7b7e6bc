using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Platform.Operations;

/// <summary>Mails and jobs get done: nothing that was due lies longer than a quarter of an hour.</summary>
internal sealed class OutboxHealth(PortalDbContext db, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var limit = clock.GetUtcNow().UtcDateTime - Longest;
        return await db.Outbox.AnyAsync(e => e.State == OutboxState.Pending && e.DueAt < limit, cancellationToken)
            ? HealthCheckResult.Degraded("The outbox is behind.")
            : HealthCheckResult.Healthy();
    }
}

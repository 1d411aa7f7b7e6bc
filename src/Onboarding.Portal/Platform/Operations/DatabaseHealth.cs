using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Platform.Operations;

/// <summary>The database answers a query.</summary>
internal sealed class DatabaseHealth(PortalDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.RequirementDefinitions.AnyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("No reference data.");
}

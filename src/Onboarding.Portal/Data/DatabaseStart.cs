using Microsoft.EntityFrameworkCore;

namespace Onboarding.Portal.Data;

/// <summary>
/// Brings the database to this release's model before the first request. On the embedded database the process lock is taken first; under it a
/// migration lock left behind by a killed process is known to be stale and is removed, where the framework would wait for it for ever.
/// On SQL Server migrations are applied when <c>Database:Migrate</c> says so; otherwise by a reviewed script, and a start on an older model stops.
/// </summary>
public sealed class DatabaseStart(IServiceScopeFactory scopes, IConfiguration configuration)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetService<EmbeddedDatabaseLock>()?.Take();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        var embedded = db is SqlitePortalDbContext;
        if (embedded && await db.Database.CanConnectAsync(cancellation))
        {
            await RemoveStaleMigrationLockAsync(db, cancellation);
        }

        if (embedded || configuration.GetValue<bool>("Database:Migrate"))
        {
            await db.Database.MigrateAsync(cancellation);
        }
        else if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            throw new InvalidOperationException("The database is older than this release. Apply the migration script first, or set Database:Migrate to true.");
        }
    }

    /// <summary>The framework notes a running migration as a row of its own table, made before any other.</summary>
    private static async Task RemoveStaleMigrationLockAsync(PortalDbContext db, CancellationToken cancellation) =>
        await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", cancellation);
}

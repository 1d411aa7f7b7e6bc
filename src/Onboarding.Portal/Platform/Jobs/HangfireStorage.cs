using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;

namespace Onboarding.Portal.Platform.Jobs;

/// <summary>
/// Where Hangfire keeps its queue: in memory beside the embedded database, in the same SQL Server in production. Correctness rests on the
/// outbox in both cases; here only the moment is decided.
/// </summary>
internal static class HangfireStorage
{
    private const string SqlServerProvider = "SqlServer";

    public static JobStorage Create(IConfiguration configuration) => IsSqlServer(configuration)
        ? new SqlServerStorage(configuration["Database:ConnectionString"], new()
        {
            PrepareSchemaIfNecessary = configuration.GetValue<bool>("Database:Migrate"),
            SlidingInvisibilityTimeout = TimeSpan.FromMinutes(5),
        })
        : new InMemoryStorage(new() { MaxExpirationTime = TimeSpan.FromHours(1) });

    /// <summary>Hangfire only logs when it cannot make its tables, and then runs nothing; a portal that sends no mails should not start at all.</summary>
    /// <exception cref="InvalidOperationException">The tables are not there.</exception>
    public static async Task EnsureSchemaAsync(JobStorage storage, IConfiguration configuration, CancellationToken cancellation)
    {
        if (storage is not SqlServerStorage)
        {
            return;
        }

        try
        {
            await using var connection = new SqlConnection(configuration["Database:ConnectionString"]);
            await connection.OpenAsync(cancellation);
            await using var command = new SqlCommand("SELECT [Version] FROM [HangFire].[Schema]", connection);
            await command.ExecuteScalarAsync(cancellation);
        }
        catch (SqlException exception)
        {
            throw new InvalidOperationException(
                "The tables of the job server (schema HangFire) cannot be read. Set Database:Migrate to true once, or apply Hangfire's own script.", exception);
        }
    }

    private static bool IsSqlServer(IConfiguration configuration) => configuration["Database:Provider"] == SqlServerProvider;
}

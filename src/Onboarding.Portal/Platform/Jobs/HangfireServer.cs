using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Storage;
using Onboarding.Domain.Calendar;

namespace Onboarding.Portal.Platform.Jobs;

/// <summary>
/// Starts the job server with this release's recurring jobs: those that are no longer declared are removed. The server lives in objects of this
/// host only, not in Hangfire's statics, so that two hosts in one process (tests) do not share one.
/// </summary>
internal sealed class HangfireServer(
    JobStorage storage, IRecurringJobManager recurring, IEnumerable<RecurringJobDefinition> declared, IServiceScopeFactory scopes, IConfiguration configuration)
    : IHostedService, IDisposable
{
    private const int DefaultWorkers = 4;

    private BackgroundJobServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await HangfireStorage.EnsureSchemaAsync(storage, configuration, cancellationToken);
        Declare();
        _server = new(new() { Activator = new AspNetCoreJobActivator(scopes), WorkerCount = configuration.GetValue("Jobs:Workers", DefaultWorkers) }, storage);
        foreach (var job in declared.Where(d => d.AtStart))
        {
            recurring.Trigger(job.Name);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _server?.SendStop();
        await (_server?.WaitForShutdownAsync(cancellationToken) ?? Task.CompletedTask);
    }

    public void Dispose() => _server?.Dispose();

    private void Declare()
    {
        using var connection = storage.GetConnection();
        foreach (var stale in connection.GetRecurringJobs().Select(j => j.Id).Except(declared.Select(d => d.Name)))
        {
            recurring.RemoveIfExists(stale);
        }

        foreach (var job in declared)
        {
            recurring.AddOrUpdate<JobRunner>(
                job.Name, runner => runner.RunRecurringAsync(job.Name, CancellationToken.None), job.Cron, new RecurringJobOptions { TimeZone = BelgianTime.Zone });
        }
    }
}

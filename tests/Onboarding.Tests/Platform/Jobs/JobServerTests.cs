using System.Globalization;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Platform.Jobs;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform.Jobs;

/// <summary>The real job server with its storage in memory, as on the embedded database.</summary>
public sealed class JobServerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly JobsHandler.Behaviour _behaviour = new();
    private JobsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await JobsHost.StartAsync(
        services => services.AddSingleton(_behaviour).AddOutboxHandler<JobsHandler>(), ("Jobs:Server", "true"));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Save_WithTheServerRunning_IsWorkedOffWithoutTheCultureOfTheRequest()
    {
        var ran = new TaskCompletionSource<CultureInfo>();
        _behaviour.Before = _ =>
        {
            ran.TrySetResult(CultureInfo.CurrentCulture);
            return Task.CompletedTask;
        };
        await _host.StartServicesAsync();

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-BE");
        await _host.SaveAsync<OutboxWriter>((outbox, _) => outbox.AddJob<JobsHandler>("k", new { }));

        Assert.Equal(CultureInfo.InvariantCulture, await ran.Task.WaitAsync(Patience));
    }

    [Fact]
    public async Task Start_FindsWhatAnEarlierProcessLeft()
    {
        var ran = new TaskCompletionSource();
        _behaviour.Before = _ =>
        {
            ran.TrySetResult();
            return Task.CompletedTask;
        };
        await _host.SaveAsync<OutboxWriter>((outbox, _) => outbox.AddJob<JobsHandler>("k", new { }));
        ForgetQueue();

        await _host.StartServicesAsync();

        await ran.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Start_DeclaresThisReleasesJobsAndRemovesTheOthers()
    {
        _host.Get<IRecurringJobManager>().AddOrUpdate<JobRunner>("from-an-old-release", r => r.RunRecurringAsync("x", CancellationToken.None), Cron.Daily());

        await _host.StartServicesAsync();

        using var connection = _host.Get<JobStorage>().GetConnection();
        var jobs = connection.GetRecurringJobs();
        Assert.Equal(["chase-missing", "sweep-outbox", "sweep-stray-files"], jobs.Select(j => j.Id).Order());
        Assert.All(jobs, j => Assert.Equal("Europe/Brussels", j.TimeZoneId));
    }

    /// <summary>Storage in memory does not survive a restart: its queue is emptied here the same way.</summary>
    private void ForgetQueue()
    {
        var storage = _host.Get<JobStorage>();
        var client = _host.Get<IBackgroundJobClient>();
        foreach (var job in storage.GetMonitoringApi().EnqueuedJobs("default", 0, 100))
        {
            client.Delete(job.Key);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform.Outbox;

public sealed class OutboxRetryTests : IAsyncLifetime
{
    private readonly JobsHandler.Behaviour _behaviour = new();
    private JobsHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await JobsHost.StartAsync(services => services.AddSingleton(_behaviour).AddOutboxHandler<JobsHandler>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Run_WhenHandlerFails_KeepsNothingOfItAndLetsTheExceptionOut()
    {
        _behaviour.Before = _ => throw new TimeoutException("The other side did not answer.");
        var id = await AddAsync("fails");

        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(id));

        Assert.Equal(0, await EffectsAsync("fails"));
        var entry = await EntryAsync(id);
        Assert.Equal((OutboxState.Pending, 1, null), (entry.State, entry.Attempts, entry.LeasedUntil));
        Assert.Equal("The other side did not answer.", entry.LastError);
        Assert.Equal(_host.Clock.GetUtcNow().UtcDateTime.AddMinutes(1), entry.DueAt);
    }

    [Fact]
    public async Task Run_WhenHandlerAlwaysFails_WaitsLongerEachTimeAndThenGivesUp()
    {
        _behaviour.Before = _ => throw new TimeoutException("Away.");
        var id = await AddAsync("dead");
        var waits = new List<double>();

        while ((await EntryAsync(id)) is { State: OutboxState.Pending } waiting)
        {
            var wait = waiting.DueAt - _host.Clock.GetUtcNow().UtcDateTime;
            waits.Add(wait.TotalMinutes);
            _host.Clock.Advance(wait);
            await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(id));
        }

        Assert.Equal([0, 1, 5, 15, 60, 240, 480, 960], waits);
        Assert.Equal((OutboxState.Dead, 8), await StateAsync(id));
        await RunAsync(id);
        Assert.Equal(8, _behaviour.Runs);
    }

    [Fact]
    public async Task Run_BeforeItsTime_DoesNothing()
    {
        _behaviour.Before = _ => throw new TimeoutException("Away.");
        var id = await AddAsync("early");
        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(id));

        _host.Clock.Advance(TimeSpan.FromSeconds(59));
        await RunAsync(id);

        Assert.Equal(1, _behaviour.Runs);
    }

    [Fact]
    public async Task Run_OfAFailureThatIsFinal_GivesUpAtOnce()
    {
        _behaviour.Before = _ => throw new OutboxException("550 No such mailbox.", new TimeoutException()) { IsFinal = true };
        var id = await AddAsync("final");

        await Assert.ThrowsAsync<OutboxException>(() => RunAsync(id));

        Assert.Equal((OutboxState.Dead, 1), await StateAsync(id));
    }

    [Fact]
    public async Task Revive_OfWhatWasGivenUp_BeginsAnew()
    {
        _behaviour.Before = _ => throw new OutboxException("Refused.", new TimeoutException()) { IsFinal = true };
        var id = await AddAsync("revived");
        await Assert.ThrowsAsync<OutboxException>(() => RunAsync(id));

        _behaviour.Before = _ => Task.CompletedTask;
        await _host.SaveAsync<TimeProvider>((clock, db) => db.Outbox.Single(e => e.Id == id).Revive(clock.GetUtcNow().UtcDateTime));
        await RunAsync(id);

        Assert.Equal((OutboxState.Done, 1), await StateAsync(id));
    }

    private async Task<Guid> AddAsync(string key)
    {
        await _host.SaveAsync<OutboxWriter>((outbox, _) => outbox.AddJob<JobsHandler>(key, new { }));
        return Assert.Single(_host.Queue.TakeAll());
    }

    private Task RunAsync(Guid id) => _host.Get<OutboxWorker>().RunAsync(id, CancellationToken.None);

    private Task<OutboxEntry> EntryAsync(Guid id) =>
        _host.AskAsync<PortalDbContext, OutboxEntry>(db => db.Outbox.AsNoTracking().SingleAsync(e => e.Id == id));

    private async Task<(OutboxState, int)> StateAsync(Guid id) => await EntryAsync(id) is var entry ? (entry.State, entry.Attempts) : default;

    private Task<int> EffectsAsync(string key) => _host.AskAsync<PortalDbContext, int>(db => db.ClosedDays.CountAsync(d => d.LabelFr == key));
}

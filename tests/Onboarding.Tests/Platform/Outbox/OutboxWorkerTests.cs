using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform.Outbox;

public sealed class OutboxWorkerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly JobsHandler.Behaviour _behaviour = new();
    private JobsHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await JobsHost.StartAsync(services => services.AddSingleton(_behaviour).AddOutboxHandler<JobsHandler>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Run_ByTwentyWorkersAtOnce_HasOneEffect()
    {
        const int workers = 20;
        var id = await AddAsync("once");
        var left = 0;
        var othersLeft = new TaskCompletionSource();

        // the one that works stays at it until all others have come and gone
        _behaviour.Before = cancellation => othersLeft.Task.WaitAsync(Patience, cancellation);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            await RunAsync(id);
            if (Interlocked.Increment(ref left) == workers - 1)
            {
                othersLeft.SetResult();
            }
        })));

        Assert.Equal(1, _behaviour.Runs);
        Assert.Equal(1, await EffectsAsync("once"));
        Assert.Equal((OutboxState.Done, 1), await StateAsync(id));
    }

    [Fact]
    public async Task Run_WhenDone_DoesNothingMore()
    {
        var id = await AddAsync("done");
        await RunAsync(id);

        _host.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(id);

        Assert.Equal(1, await EffectsAsync("done"));
    }

    [Fact]
    public async Task Run_WhileAnotherHoldsIt_DoesNothingUntilTheLeaseEnds()
    {
        var id = await AddAsync("held");
        await ClaimLikeAKilledWorkerAsync(id, attempts: 1);

        _host.Clock.Advance(OutboxPolicy.Lease - TimeSpan.FromSeconds(1));
        await RunAsync(id);
        Assert.Equal(0, _behaviour.Runs);

        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        await RunAsync(id);
        Assert.Equal((OutboxState.Done, 2), await StateAsync(id));
    }

    [Fact]
    public async Task Run_AfterAKillInTheLastAttempt_GivesUpWithAReason()
    {
        var id = await AddAsync("killed");
        await ClaimLikeAKilledWorkerAsync(id, OutboxPolicy.MaxAttempts);
        _host.Clock.Advance(OutboxPolicy.Lease);

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(id));

        var entry = await EntryAsync(id);
        Assert.Equal((OutboxState.Dead, "The program stopped during the last attempt."), (entry.State, entry.LastError));
        Assert.Equal(0, _behaviour.Runs);
    }

    [Fact]
    public async Task Run_ThatLostItsLease_CannotWriteItsEffect()
    {
        var id = await AddAsync("slow");
        _behaviour.Before = async _ =>
        {
            _behaviour.Before = _ => Task.CompletedTask;
            await ReleaseAsync(id);
            await RunAsync(id);
        };

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => RunAsync(id));

        Assert.Equal(2, _behaviour.Runs);
        Assert.Equal(1, await EffectsAsync("slow"));
        Assert.Equal((OutboxState.Done, 2), await StateAsync(id));
    }

    [Fact]
    public async Task Run_LongerThanAllowed_IsCancelledBeforeItsLeaseEnds()
    {
        var id = await AddAsync("endless");
        _behaviour.Before = async cancellation =>
        {
            _host.Clock.Advance(OutboxPolicy.TimeLimit);
            await Task.Delay(System.Threading.Timeout.Infinite, cancellation);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(id));

        Assert.True(OutboxPolicy.TimeLimit < OutboxPolicy.Lease);
        Assert.Equal((OutboxState.Pending, 1), await StateAsync(id));
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

    private Task ClaimLikeAKilledWorkerAsync(Guid id, int attempts) => _host.SaveAsync<TimeProvider>((clock, db) =>
    {
        var entry = db.Outbox.Single(e => e.Id == id);
        (entry.Attempts, entry.LeasedUntil) = (attempts, clock.GetUtcNow().UtcDateTime + OutboxPolicy.Lease);
    });

    private Task ReleaseAsync(Guid id) => _host.SaveAsync<TimeProvider>((_, db) => db.Outbox.Single(e => e.Id == id).LeasedUntil = null);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Jobs;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform.Outbox;

public sealed class OutboxWriterTests : IAsyncLifetime
{
    private JobsHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await JobsHost.StartAsync(services => services.AddSingleton<JobsHandler.Behaviour>().AddOutboxHandler<JobsHandler>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Add_OfTheSameKeyTwiceInOneUnit_AddsOne()
    {
        var added = new List<bool>();
        await _host.SaveAsync<OutboxWriter>((outbox, _) => added.AddRange([outbox.AddJob<JobsHandler>("k", 1), outbox.AddJob<JobsHandler>("k", 2)]));

        Assert.Equal([true, false], added);
        Assert.Single(_host.Queue.TakeAll());
    }

    [Fact]
    public async Task Add_OfAKeyThatTheDatabaseHolds_IsRefusedAndWakesNobody()
    {
        await AddAsync("k");
        _host.Queue.TakeAll();

        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync("k"));

        Assert.Empty(_host.Queue.Waiting);
    }

    [Fact]
    public async Task Save_InATransaction_WakesAWorkerOnlyAfterTheCommit()
    {
        await _host.DoAsync<IServiceProvider>(async services =>
        {
            var (db, outbox) = (services.GetRequiredService<PortalDbContext>(), services.GetRequiredService<OutboxWriter>());
            await db.InTransactionAsync(
                async () =>
                {
                    outbox.AddJob<JobsHandler>("k", 1);
                    await db.SaveChangesAsync();
                    Assert.Empty(_host.Queue.Waiting);
                    return true;
                },
                CancellationToken.None);
        });

        Assert.Single(_host.Queue.Waiting);
    }

    [Fact]
    public async Task Save_ThatIsRolledBack_WakesNobodyAndLeavesNothing()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _host.DoAsync<IServiceProvider>(async services =>
        {
            var (db, outbox) = (services.GetRequiredService<PortalDbContext>(), services.GetRequiredService<OutboxWriter>());
            await db.InTransactionAsync<bool>(
                async () =>
                {
                    outbox.AddJob<JobsHandler>("k", 1);
                    await db.SaveChangesAsync();
                    throw new TimeoutException();
                },
                CancellationToken.None);
        }));

        Assert.Empty(_host.Queue.Waiting);
        Assert.Equal(0, await _host.AskAsync<PortalDbContext, int>(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task Save_WhileTheJobServerIsAway_SucceedsAndTheSweepFindsTheWork()
    {
        _host.Queue.Failure = new TimeoutException("No job server.");
        await AddAsync("k");
        _host.Queue.Failure = null;

        await SweepAsync();

        Assert.Single(_host.Queue.Waiting);
    }

    [Fact]
    public async Task Sweep_FindsOnlyWhatIsDueAndFree()
    {
        await _host.SaveAsync<TimeProvider>((clock, db) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            db.Outbox.AddRange(
                Entry("due", now, OutboxState.Pending, null),
                Entry("abandoned", now.AddHours(-1), OutboxState.Pending, now),
                Entry("held", now, OutboxState.Pending, now.AddMinutes(1)),
                Entry("later", now.AddMinutes(1), OutboxState.Pending, null),
                Entry("done", now, OutboxState.Done, null),
                Entry("dead", now, OutboxState.Dead, null));
        });
        _host.Queue.TakeAll();

        await SweepAsync();

        var found = _host.Queue.TakeAll();
        var keys = await _host.AskAsync<PortalDbContext, List<string>>(db => db.Outbox.Where(e => found.Contains(e.Id)).OrderBy(e => e.DueAt).Select(e => e.Key).ToListAsync());
        Assert.Equal(["abandoned", "due"], keys);
    }

    private Task AddAsync(string key) => _host.SaveAsync<OutboxWriter>((outbox, _) => outbox.AddJob<JobsHandler>(key, new { }));

    private Task SweepAsync() => _host.Get<JobRunner>().RunRecurringAsync("sweep-outbox", CancellationToken.None);

    private static OutboxEntry Entry(string key, DateTime dueAt, OutboxState state, DateTime? leasedUntil) => new()
    {
        Kind = OutboxKind.Job,
        Key = key,
        Title = nameof(JobsHandler),
        Payload = "{}",
        CreatedAt = dueAt,
        DueAt = dueAt,
        State = state,
        LeasedUntil = leasedUntil,
    };
}

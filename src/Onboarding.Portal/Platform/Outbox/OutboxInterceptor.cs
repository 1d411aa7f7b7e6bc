using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Platform.Outbox;

/// <summary>
/// Wakes a worker for each entry, new or begun anew, once it is committed, so that nobody can forget to. An entry of a transaction that was rolled back may be
/// announced with a later commit of the same context; the worker then finds nothing to claim.
/// </summary>
internal sealed class OutboxInterceptor(IJobQueue queue, TimeProvider clock, ILogger<OutboxInterceptor> log) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly List<Guid> _waiting = [];

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        _waiting.AddRange(eventData.Context!.ChangeTracker.Entries<OutboxEntry>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified
                && e.Entity is { State: OutboxState.Pending, LeasedUntil: null } && e.Entity.DueAt <= now)
            .Select(e => e.Entity.Id));
        return ValueTask.FromResult(result);
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.Database.CurrentTransaction is null)
        {
            Announce();
        }

        return ValueTask.FromResult(result);
    }

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        _waiting.Clear();
        return Task.CompletedTask;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Announce();
        return Task.CompletedTask;
    }

    private void Announce()
    {
        try
        {
            _waiting.ForEach(queue.Enqueue);
        }
        catch (Exception exception)
        {
            // the work is committed: that the job server cannot be reached right now must not look like a failed save
            log.LogWarning(exception, "The job server was not told of new work; the sweep will find it");
        }

        _waiting.Clear();
    }
}

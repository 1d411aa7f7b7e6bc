using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Platform.Outbox;

/// <summary>
/// Does the work of one entry, once, however many workers are told to. The claim is one conditional update that also counts the attempt
/// and changes the row's version: what a worker writes at the end holds that version, so one that lost its lease cannot write at all.
/// </summary>
public sealed class OutboxWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxWorker> log)
{
    public const string MailHandler = "mail";

    /// <exception cref="Exception">What the handler threw, after it was noted in the row: the job server has to see it too.</exception>
    public async Task RunAsync(Guid id, CancellationToken cancellation)
    {
        var claim = Guid.NewGuid();
        if (!await ClaimAsync(id, claim, cancellation))
        {
            return;
        }

        using var limit = new CancellationTokenSource(OutboxPolicy.TimeLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            await WorkAsync(id, claim, both.Token);
        }
        catch (Exception exception)
        {
            await NoteFailureAsync(id, claim, exception);
            throw;
        }
    }

    private async Task<bool> ClaimAsync(Guid id, Guid claim, CancellationToken cancellation)
    {
        var now = Now;
        await using var scope = Scope();
        var claimed = await Db(scope).Outbox
            .Where(e => e.Id == id && e.State == OutboxState.Pending && e.DueAt <= now && (e.LeasedUntil == null || e.LeasedUntil <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(e => e.LeasedUntil, now + OutboxPolicy.Lease)
                    .SetProperty(e => e.Attempts, e => e.Attempts + 1)
                    .SetProperty(e => e.Version, claim),
                cancellation);
        return claimed == 1;
    }

    private async Task WorkAsync(Guid id, Guid claim, CancellationToken cancellation)
    {
        await using var scope = Scope();
        var db = Db(scope);
        var entry = await db.Outbox.SingleAsync(e => e.Id == id && e.Version == claim, cancellation);
        if (entry.Attempts > OutboxPolicy.MaxAttempts)
        {
            throw new InvalidOperationException("The program stopped during the last attempt.");
        }

        var name = entry.Kind switch { OutboxKind.Mail => MailHandler, OutboxKind.Job => entry.Title };
        await scope.ServiceProvider.GetRequiredKeyedService<IOutboxHandler>(name).RunAsync(entry, cancellation);

        // a handler with a transaction of its own has cleared the context
        if (db.Entry(entry).State == EntityState.Detached)
        {
            db.Attach(entry);
        }

        if (entry.State == OutboxState.Pending)
        {
            entry.Complete(Now);
        }

        // the effect happened: a stop of the program does not make it undone
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task NoteFailureAsync(Guid id, Guid claim, Exception exception)
    {
        await using var scope = Scope();
        var db = Db(scope);
        if (await db.Outbox.SingleOrDefaultAsync(e => e.Id == id && e.Version == claim && e.State == OutboxState.Pending) is not { } entry)
        {
            return;
        }

        var known = exception as OutboxException;
        var wait = known?.IsFinal == true ? null : OutboxPolicy.WaitAfter(entry.Attempts);
        entry.Fail(Now, exception.Message, known?.WaitAtLeast > wait ? known.WaitAtLeast : wait);
        log.LogWarning(exception, "Outbox entry {Id} failed at attempt {Attempt}; now {State}", id, entry.Attempts, entry.State);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // another worker has taken it over meanwhile and will say how it ended
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem();
        return scope;
    }

    private static PortalDbContext Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<PortalDbContext>();
}

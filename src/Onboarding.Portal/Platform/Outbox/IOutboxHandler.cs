namespace Onboarding.Portal.Platform.Outbox;

/// <summary>
/// Does the work of an outbox entry. It may run any number of times, so it looks first whether the work is still wanted.
/// <para>
/// It acts as the system, in a scope of its own. What it adds to the scope's <c>PortalDbContext</c> it leaves unsaved: the worker saves
/// it together with the mark that the work is done, in one transaction. A failure leaves it as an exception.
/// </para>
/// </summary>
public interface IOutboxHandler
{
    Task RunAsync(OutboxEntry entry, CancellationToken cancellation);
}

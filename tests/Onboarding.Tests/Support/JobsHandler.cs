using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Tests.Support;

/// <summary>A handler whose effect is a row that can be counted, and that can be told to fail or to dawdle first.</summary>
internal sealed class JobsHandler(PortalDbContext db, JobsHandler.Behaviour behaviour) : IOutboxHandler
{
    public async Task RunAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        Interlocked.Increment(ref behaviour.Runs);
        db.ClosedDays.Add(new() { Date = DateOnly.FromDayNumber(738_000 + behaviour.Runs), LabelFr = entry.Key, LabelNl = entry.Key });
        await behaviour.Before(cancellation);
    }

    internal sealed class Behaviour
    {
        public int Runs;

        public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;
    }
}

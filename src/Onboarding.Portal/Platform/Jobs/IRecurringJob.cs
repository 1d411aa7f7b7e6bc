namespace Onboarding.Portal.Platform.Jobs;

/// <summary>
/// Work that comes back on the clock. It acts as the system and computes what to do from the data, not from its schedule: it may run late,
/// twice, or on two nodes at once.
/// </summary>
public interface IRecurringJob
{
    Task RunAsync(CancellationToken cancellation);
}

/// <param name="Name">Its name on the job server, lower case with dashes.</param>
/// <param name="Cron">Five fields, on the clock in Brussels. The hour from 02:00 to 03:00 is avoided: on two nights a year it comes twice or never.</param>
/// <param name="AtStart">Also soon after the portal starts, to put right what a kill left.</param>
public sealed record RecurringJobDefinition(string Name, string Cron, bool AtStart);

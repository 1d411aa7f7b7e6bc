using System.Globalization;
using Hangfire;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Platform.Jobs;

/// <summary>
/// The only methods that the job server knows. Its storage holds an id or a name and nothing else: no personal data, and no type that a later
/// release may rename. Attempts are counted in the row, so the server makes none of its own.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed class JobRunner(IServiceScopeFactory scopes, OutboxWorker worker)
{
    public Task RunOutboxAsync(Guid id, CancellationToken cancellation)
    {
        ForgetCulture();
        return worker.RunAsync(id, cancellation);
    }

    public async Task RunRecurringAsync(string name, CancellationToken cancellation)
    {
        ForgetCulture();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem();
        await scope.ServiceProvider.GetRequiredKeyedService<IRecurringJob>(name).RunAsync(cancellation);
    }

    /// <summary>The job server brings along the culture of the request that happened to enqueue; a job says for whom it writes.</summary>
    private static void ForgetCulture() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
}

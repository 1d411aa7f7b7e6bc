using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Platform.Jobs;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Tests.Support;

public partial class PortalFactory
{
    /// <summary>Does the jobs that wait, as the job server would; mails stay.</summary>
    public async Task WorkOffAsync()
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        foreach (var id in await ReadAsync(db => db.Outbox.Where(e => e.Kind == OutboxKind.Job && e.State == OutboxState.Pending && e.DueAt <= now).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync()))
        {
            await Services.GetRequiredService<OutboxWorker>().RunAsync(id, CancellationToken.None);
        }
    }

    /// <summary>Lets a job run that comes back on the clock.</summary>
    public Task RunAsync(string recurringJob) => Services.GetRequiredService<JobRunner>().RunRecurringAsync(recurringJob, CancellationToken.None);
}

using Hangfire;

namespace Onboarding.Portal.Platform.Jobs;

internal sealed class HangfireQueue(IBackgroundJobClient client) : IJobQueue
{
    public void Enqueue(Guid outboxId) => client.Enqueue<JobRunner>(runner => runner.RunOutboxAsync(outboxId, CancellationToken.None));
}

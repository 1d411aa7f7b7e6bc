namespace Onboarding.Portal.Platform.Jobs;

/// <summary>Tells the job server that an outbox entry waits. In tests the entries are collected and run one by one.</summary>
public interface IJobQueue
{
    void Enqueue(Guid outboxId);
}

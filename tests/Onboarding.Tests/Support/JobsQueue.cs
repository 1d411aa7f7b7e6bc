using System.Collections.Concurrent;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Tests.Support;

/// <summary>Collects what the job server would be told.</summary>
internal sealed class JobsQueue : IJobQueue
{
    private readonly ConcurrentQueue<Guid> _waiting = new();

    public IReadOnlyCollection<Guid> Waiting => _waiting;

    /// <summary>Set to play a job server that cannot be reached.</summary>
    public Exception? Failure { get; set; }

    public void Enqueue(Guid outboxId)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        _waiting.Enqueue(outboxId);
    }

    public IReadOnlyList<Guid> TakeAll()
    {
        var all = _waiting.ToList();
        _waiting.Clear();
        return all;
    }
}

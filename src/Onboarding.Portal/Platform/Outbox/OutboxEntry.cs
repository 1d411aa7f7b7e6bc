using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Outbox;

public enum OutboxKind
{
    Mail,
    Job,
}

public enum OutboxState
{
    Pending,
    Done,

    /// <summary>Given up after too many attempts; shown to the project manager.</summary>
    Dead,
}

/// <summary>
/// Work that was decided in a transaction and is done after it: a mail to send, a job to run. The row is the truth and the job server only
/// its motor; what was left lying by a crash is found again by a sweep.
/// </summary>
public sealed class OutboxEntry : Entity
{
    public required OutboxKind Kind { get; init; }

    /// <summary>Names the effect; the database refuses a second entry with the same key.</summary>
    public required string Key { get; init; }

    /// <summary>For a job its name, for a mail its subject.</summary>
    public required string Title { get; init; }

    /// <summary>Address of a mail.</summary>
    public string? Recipient { get; init; }

    /// <summary>The dossier that it is about, when it is one.</summary>
    public Guid? DossierId { get; init; }

    /// <summary>What the handler needs, as JSON.</summary>
    public required string Payload { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Not before this moment.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>Until then one worker holds it; a worker that died lets go by itself.</summary>
    public DateTime? LeasedUntil { get; set; }

    public int Attempts { get; set; }

    public OutboxState State { get; set; }

    public DateTime? DoneAt { get; set; }

    public string? LastError { get; set; }
}

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

    /// <summary>No longer wanted when its turn came: its recipient left, or has another address.</summary>
    Cancelled,

    /// <summary>Given up after too many attempts; shown to the project manager.</summary>
    Dead,
}

/// <summary>
/// Work that was decided in a transaction and is done after it: a mail to send, a job to run. The row is the truth and the job server only
/// its motor; what was left lying by a crash is found again by a sweep.
/// </summary>
public sealed class OutboxEntry : Entity
{
    public const int ErrorMaxLength = 2000;

    public required OutboxKind Kind { get; init; }

    /// <summary>Names the effect; the database refuses a second entry with the same key.</summary>
    public required string Key { get; init; }

    /// <summary>For a job the name of its handler, for a mail its subject.</summary>
    public required string Title { get; init; }

    /// <summary>Address of a mail.</summary>
    public string? Recipient { get; init; }

    /// <summary>The dossier that it is about, when it is one.</summary>
    public Guid? DossierId { get; init; }

    /// <summary>Holds a link that lets its reader in: the payload is encrypted, never shown, and forgotten when the work is over.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What the handler needs, as JSON. Null once a secret is forgotten.</summary>
    public required string? Payload { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Not before this moment.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>Until then one worker holds it; a worker that died lets go by itself.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>Counted before the work begins, so that a kill counts too.</summary>
    public int Attempts { get; set; }

    public OutboxState State { get; set; }

    /// <summary>When it was done, cancelled or given up.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>What went wrong in the last attempt, in the words of who refused it.</summary>
    public string? LastError { get; set; }

    public void Complete(DateTime now) => End(OutboxState.Done, now);

    public void Cancel(DateTime now) => End(OutboxState.Cancelled, now);

    /// <summary>Notes a failed attempt.</summary>
    /// <param name="wait">How long until the next attempt; null gives up.</param>
    public void Fail(DateTime now, string error, TimeSpan? wait)
    {
        LastError = error.Length > ErrorMaxLength ? error[..ErrorMaxLength] : error;
        if (wait is null)
        {
            End(OutboxState.Dead, now);
            return;
        }

        (LeasedUntil, DueAt) = (null, now + wait.Value);
    }

    /// <summary>Given up, and still known: a secret is forgotten by then.</summary>
    public bool CanBeRevived => State == OutboxState.Dead && Payload is not null;

    /// <summary>Begins anew with what was given up.</summary>
    /// <exception cref="ForbiddenActionException">Not possible; see <see cref="CanBeRevived"/>.</exception>
    public void Revive(DateTime now)
    {
        if (!CanBeRevived)
        {
            throw new ForbiddenActionException(State.ToString(), nameof(Revive));
        }

        (State, Attempts, DueAt, DoneAt) = (OutboxState.Pending, 0, now, null);
    }

    private void End(OutboxState state, DateTime now)
    {
        (State, DoneAt, LeasedUntil) = (state, now, null);
        Payload = IsSecret ? null : Payload;
    }
}

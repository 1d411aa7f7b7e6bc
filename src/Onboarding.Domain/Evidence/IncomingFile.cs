using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Evidence;

/// <summary>Where a file stands between the first byte and the confirmation of what it is for.</summary>
public enum IncomingState
{
    /// <summary>Not all bytes are there, or nobody has looked at them yet.</summary>
    Receiving,

    /// <summary>Complete and accepted: a <see cref="StoredFile"/> with the same key exists.</summary>
    Ready,

    /// <summary>Complete, and not a file that may enter; its bytes are gone.</summary>
    Refused,
}

/// <summary>A file that somebody is uploading, or has uploaded without saying yet what it is for. It counts for nothing and expires.</summary>
public sealed class IncomingFile : Entity, IPartOfDossier
{
    /// <summary>How long an upload may lie untouched before it is deleted.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>How many files of one person may lie unconfirmed in one dossier.</summary>
    public const int MostPerPerson = 60;

    public required Guid DossierId { get; init; }

    /// <summary>Only this person goes on with it.</summary>
    public required Guid BroughtBy { get; init; }

    /// <summary>Cleaned.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes that were announced.</summary>
    public required long Length { get; init; }

    /// <summary>After this moment it is deleted.</summary>
    public required DateTime ExpiresAt { get; set; }

    public IncomingState State { get; private set; }

    /// <summary>Why it was refused, for who brought it.</summary>
    public RuleViolation? Refusal { get; private set; }

    public void Accept() => State = IncomingState.Ready;

    public void Refuse(RuleViolation refusal) => (State, Refusal) = (IncomingState.Refused, refusal);
}

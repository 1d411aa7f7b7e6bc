using Onboarding.Domain.Shared;

namespace Onboarding.Domain.History;

/// <summary>Something that happened: who, when, to what, what before and after. Written with the change itself, never altered.</summary>
public sealed class HistoryEntry : Entity
{
    /// <summary>The dossier in whose timeline it stands; null for changes to organisations, zones and people.</summary>
    public Guid? DossierId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null for the system.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The name at that moment.</summary>
    public required string ActorName { get; init; }

    /// <summary>Name of the event: a text key under <c>History.Action</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Kind of the thing: a text key under <c>History.Subject</c>.</summary>
    public required string Subject { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>Reference or name of the thing at that moment.</summary>
    public required string SubjectName { get; init; }

    /// <summary>What the person gave as reason or message.</summary>
    public string? Reason { get; init; }

    /// <summary>The fields that changed, as a JSON list of <see cref="FieldChange"/>.</summary>
    public required string Changes { get; init; }
}

/// <summary>One field before and after, in the invariant form; empty means not filled in.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

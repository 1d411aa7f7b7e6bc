using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Clocks;

/// <summary>
/// One thing that happened to a clock of a dossier; never changed afterwards. A start carries the target and the closing days as they were
/// known then, so that a calendar or a policy changed later moves no date that was told.
/// </summary>
public sealed class ClockEvent : Entity, IPartOfDossier
{
    public const int ReasonMaxLength = 500;

    public required Guid DossierId { get; init; }

    public required ClockKind Clock { get; init; }

    /// <summary>Counts up from 1 inside the clock: the order in which events are replayed.</summary>
    public required int Number { get; init; }

    public required ClockEventKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who decided it; null where it follows from the dossier.</summary>
    public Guid? By { get; init; }

    /// <summary>Why somebody extended or re-based it.</summary>
    public string? Reason { get; init; }

    /// <summary>Of a pause: what it waits for.</summary>
    public ClockSituation? Because { get; init; }

    /// <summary>Of a start or a re-basing the target, of an extension what is added; otherwise 0.</summary>
    public int WorkingDays { get; init; }

    /// <summary>Of a start or a re-basing: days not worked besides weekends and legal holidays, from the start of the clock on.</summary>
    public IReadOnlyList<DateOnly> ClosedDays { get; init; } = [];
}

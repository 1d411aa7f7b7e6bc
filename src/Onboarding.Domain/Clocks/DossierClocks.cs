using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Clocks;

/// <summary>All clocks of one dossier.</summary>
public sealed class DossierClocks
{
    private readonly Dictionary<ClockKind, Clock> _clocks;

    /// <param name="events">All of the dossier.</param>
    public DossierClocks(IEnumerable<ClockEvent> events)
    {
        var byClock = events.ToLookup(e => e.Clock);
        _clocks = ClockTable.Kept.ToDictionary(d => d.Kind, d => Clock.Replay(d.Kind, byClock[d.Kind]));
    }

    public Clock this[ClockKind kind] => _clocks[kind];

    /// <summary>Those that were ever started, in the order of the table.</summary>
    public IEnumerable<Clock> Begun => ClockTable.Kept.Select(d => _clocks[d.Kind]).Where(c => c.LastNumber > 0);

    /// <summary>Moves every clock to where the table says that it belongs. Asked again, it does nothing more.</summary>
    /// <param name="calendarOf">The calendar of a party as it is known now.</param>
    /// <returns>The events to store.</returns>
    public IReadOnlyList<ClockEvent> Follow(Dossier dossier, ClockFacts facts, Func<Party, WorkingCalendar> calendarOf, DateTime at)
    {
        var situations = facts.Situations();
        return
        [
            .. from definition in ClockTable.Kept
               let clock = _clocks[definition.Kind]
               let now = WithHold(clock, definition, situations)
               from step in definition.Steps(clock.State, now).ToList()
               select Happen(clock, dossier.Id, definition, step, now, calendarOf, definition.FollowsState ? dossier.StateSince : at),
        ];
    }

    /// <summary>Somebody grants more time for a clock that runs or is paused.</summary>
    /// <exception cref="ForbiddenActionException">It does neither.</exception>
    public ClockEvent Extend(ClockKind kind, Guid dossierId, int workingDays, Guid by, string reason, DateTime at) =>
        Adjust(kind, new() { DossierId = dossierId, Clock = kind, Number = _clocks[kind].LastNumber + 1, Kind = ClockEventKind.Extended, At = at, By = by, Reason = reason, WorkingDays = workingDays });

    /// <summary>Somebody lets the target of the table and the calendar of today count for a clock that runs or is paused, from its start on.</summary>
    /// <exception cref="ForbiddenActionException">It does neither.</exception>
    public ClockEvent Rebase(ClockKind kind, Guid dossierId, WorkingCalendar calendar, Guid by, string reason, DateTime at) => Adjust(kind, new()
    {
        DossierId = dossierId,
        Clock = kind,
        Number = _clocks[kind].LastNumber + 1,
        Kind = ClockEventKind.Rebased,
        At = at,
        By = by,
        Reason = reason,
        WorkingDays = ClockTable.TargetOf(kind),
        ClosedDays = _clocks[kind].StartedAt is { } start ? calendar.ClosedFrom(BelgianTime.LocalDate(start)) : [],
    });

    /// <summary>Somebody lets a clock stand still that may be held.</summary>
    /// <exception cref="ForbiddenActionException">It does not run, or cannot be held.</exception>
    public ClockEvent Hold(ClockKind kind, Guid dossierId, Guid by, string reason, DateTime at) => ClockTable.Of(kind).MayBeHeld
        ? Adjust(kind, new() { DossierId = dossierId, Clock = kind, Number = _clocks[kind].LastNumber + 1, Kind = ClockEventKind.Paused, At = at, By = by, Reason = reason, Because = ClockSituation.OnHold })
        : throw new ForbiddenActionException(kind.ToString(), nameof(Hold));

    /// <summary>A clock that was held goes on.</summary>
    /// <exception cref="ForbiddenActionException">It is not held.</exception>
    public ClockEvent Release(ClockKind kind, Guid dossierId, Guid by, string reason, DateTime at) => _clocks[kind].IsHeld
        ? Adjust(kind, new() { DossierId = dossierId, Clock = kind, Number = _clocks[kind].LastNumber + 1, Kind = ClockEventKind.Resumed, At = at, By = by, Reason = reason })
        : throw new ForbiddenActionException(_clocks[kind].State.ToString(), nameof(Release));

    /// <summary>A hold lasts until somebody ends it, or until what the clock measures is over.</summary>
    private static IReadOnlySet<ClockSituation> WithHold(Clock clock, ClockDefinition definition, IReadOnlySet<ClockSituation> situations) =>
        clock.IsHeld && definition.Runs.Any(situations.Contains) ? situations.Append(ClockSituation.OnHold).ToHashSet() : situations;

    private ClockEvent Adjust(ClockKind kind, ClockEvent happened)
    {
        _clocks[kind].Apply(happened);
        return happened;
    }

    private static ClockEvent Happen(
        Clock clock, Guid dossierId, ClockDefinition definition, ClockEventKind step, IReadOnlySet<ClockSituation> situations, Func<Party, WorkingCalendar> calendarOf, DateTime at)
    {
        var isStart = step == ClockEventKind.Started;
        var happened = new ClockEvent
        {
            DossierId = dossierId,
            Clock = clock.Kind,
            Number = clock.LastNumber + 1,
            Kind = step,
            At = at,
            Because = step == ClockEventKind.Paused ? definition.Pauses.First(situations.Contains) : null,
            WorkingDays = isStart ? definition.TargetWorkingDays!.Value : 0,
            ClosedDays = isStart ? calendarOf(definition.Owner).ClosedFrom(BelgianTime.LocalDate(at)) : [],
        };
        clock.Apply(happened);
        return happened;
    }
}

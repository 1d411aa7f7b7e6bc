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
    public IReadOnlyList<ClockEvent> Follow(Dossier dossier, ClockFacts facts, Func<Party, WorkingCalendar> calendarOf, DateTime now)
    {
        var situations = facts.Situations();
        return
        [
            .. from definition in ClockTable.Kept
               let clock = _clocks[definition.Kind]
               from step in definition.Steps(clock.State, situations).ToList()
               select Happen(clock, dossier.Id, definition, step, situations, calendarOf, definition.FollowsState ? dossier.StateSince : now),
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

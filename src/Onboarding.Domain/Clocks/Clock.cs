using Onboarding.Domain.Calendar;
using Onboarding.Domain.Shared;
using static Onboarding.Domain.Clocks.ClockEventKind;

namespace Onboarding.Domain.Clocks;

/// <summary>A stretch in which a clock stood still; while it lasts it has no end. Moments are UTC.</summary>
/// <param name="Because">What it waits for.</param>
/// <param name="Reason">Why somebody let it stand still; null where it follows from the dossier.</param>
public sealed record ClockPause(DateTime From, DateTime? Until, ClockSituation? Because, string? Reason);

/// <summary>
/// One clock of a dossier, made of its events alone: the same events give the same clock. It counts whole working days in Belgium,
/// of which the day of the start is not one, and a pause lengthens the term by the working days that it lasted.
/// </summary>
public sealed class Clock(ClockKind kind)
{
    private readonly List<ClockPause> _pauses = [];
    private WorkingCalendar _calendar = new([]);
    private DateTime _latest;
    private int _target;
    private int _extension;

    /// <summary>Which event is possible when; the rest throws.</summary>
    public static readonly TransitionTable<ClockState, ClockEventKind> Table = new(
        new(ClockState.NotStarted, Started, ClockState.Running, null),
        new(ClockState.Running, Paused, ClockState.Paused, null, "a situation that pauses it; by a person: may be held, reason given"),
        new(ClockState.Running, Reset, ClockState.NotStarted, null),
        new(ClockState.Running, ClockEventKind.Stopped, ClockState.Stopped, null),
        new(ClockState.Running, Extended, ClockState.Running, People.Permission.AdjustClocks, "reason given"),
        new(ClockState.Running, Rebased, ClockState.Running, People.Permission.AdjustClocks, "reason given"),
        new(ClockState.Paused, Resumed, ClockState.Running, null, "no such situation any more; by a person: held, reason given"),
        new(ClockState.Paused, Reset, ClockState.NotStarted, null),
        new(ClockState.Paused, ClockEventKind.Stopped, ClockState.Stopped, null),
        new(ClockState.Paused, Extended, ClockState.Paused, People.Permission.AdjustClocks, "reason given"),
        new(ClockState.Paused, Rebased, ClockState.Paused, People.Permission.AdjustClocks, "reason given"),
        new(ClockState.Stopped, Started, ClockState.Running, null));

    public ClockKind Kind { get; } = kind;

    public ClockState State { get; private set; }

    /// <summary>Number of the event applied last; 0 before the first.</summary>
    public int LastNumber { get; private set; }

    /// <summary>Null before the first start and after a reset.</summary>
    public DateTime? StartedAt { get; private set; }

    public DateTime? StoppedAt { get; private set; }

    /// <summary>When it was last set back to nothing; null once it was started again.</summary>
    public DateTime? ResetAt { get; private set; }

    /// <summary>Since the start.</summary>
    public IReadOnlyList<ClockPause> Pauses => _pauses;

    /// <summary>Working days, extensions included; 0 while it was not started.</summary>
    public int TargetWorkingDays => _target + _extension;

    /// <summary>
    /// The end of the term, UTC, with the pauses that have ended. A pause that lasts has not moved it yet: see <see cref="DueIfResumed"/>.
    /// Null while it was not started.
    /// </summary>
    public DateTime? DueAt => StartedAt is { } start ? _calendar.DueAt(start, TargetWorkingDays + _pauses.Sum(p => p.Until is null ? 0 : Lasted(p, _latest))) : null;

    /// <summary>It stands still because somebody wanted it.</summary>
    public bool IsHeld => State == ClockState.Paused && _pauses[^1].Because == ClockSituation.OnHold;

    public bool IsTicking => State is ClockState.Running or ClockState.Paused;

    /// <exception cref="ForbiddenActionException">The events cannot have happened in this order.</exception>
    public static Clock Replay(ClockKind kind, IEnumerable<ClockEvent> events)
    {
        var clock = new Clock(kind);
        foreach (var happened in events.OrderBy(e => e.Number))
        {
            clock.Apply(happened);
        }

        return clock;
    }

    /// <exception cref="ForbiddenActionException">Not possible in this state.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A target or an extension of less than one working day.</exception>
    public void Apply(ClockEvent happened)
    {
        var next = Table.Next(State, happened.Kind);
        if (happened.Kind is Started or Extended or Rebased)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(happened.WorkingDays, 1, nameof(happened));
        }

        // two servers may disagree by a second about what time it is; a term does not run backwards
        _latest = Later(happened.At, _latest);
        Take(happened);
        (State, LastNumber) = (next, happened.Number);
    }

    /// <summary>Working days counted so far: until now, the stop, or the beginning of the pause that lasts. Never negative.</summary>
    public int UsedWorkingDays(DateTime now)
    {
        var until = StoppedAt ?? Later(now, _latest);
        return StartedAt is { } start ? Between(start, until) - _pauses.Sum(p => Lasted(p, until)) : 0;
    }

    /// <summary>While paused: when it would be due if it went on today. Null otherwise.</summary>
    public DateTime? DueIfResumed(DateTime now) =>
        State == ClockState.Paused ? _calendar.DueAt(StartedAt!.Value, TargetWorkingDays + _pauses.Sum(p => Lasted(p, Later(now, _latest)))) : null;

    /// <summary>The n-th working day after the end of the term, by the calendar of this clock.</summary>
    /// <exception cref="InvalidOperationException">It was not started.</exception>
    public DateOnly DayAfterDue(int workingDays) =>
        _calendar.AddWorkingDays(BelgianTime.LocalDate(DueAt ?? throw new InvalidOperationException("The clock was not started.")), workingDays);

    /// <summary>Working days beyond the term; 0 while in time.</summary>
    public int WorkingDaysLate(DateTime now) => Math.Max(0, UsedWorkingDays(now) - TargetWorkingDays);

    /// <summary>How many working days a pause of this clock has lasted.</summary>
    public int Lasted(ClockPause pause, DateTime now) => Between(pause.From, pause.Until ?? Later(now, pause.From));

    private void Take(ClockEvent happened)
    {
        switch (happened.Kind)
        {
            case Started:
                Clear();
                StartedAt = _latest;
                TakeTerms(happened);
                break;
            case Rebased:
                TakeTerms(happened);
                break;
            case Extended:
                _extension += happened.WorkingDays;
                break;
            case Paused:
                _pauses.Add(new(_latest, null, happened.Because, happened.Reason));
                break;
            case Resumed:
                EndPause();
                break;
            case Reset:
                Clear();
                ResetAt = _latest;
                break;
            case ClockEventKind.Stopped:
                EndPause();
                StoppedAt = _latest;
                break;
        }
    }

    private void TakeTerms(ClockEvent happened) => (_target, _calendar) = (happened.WorkingDays, new(happened.ClosedDays));

    private void Clear()
    {
        _pauses.Clear();
        (_target, _extension, StartedAt, StoppedAt, ResetAt) = (0, 0, null, null, null);
    }

    private void EndPause()
    {
        if (State == ClockState.Paused)
        {
            _pauses[^1] = _pauses[^1] with { Until = _latest };
        }
    }

    private int Between(DateTime from, DateTime until) => _calendar.WorkingDaysBetween(BelgianTime.LocalDate(from), BelgianTime.LocalDate(until));

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}

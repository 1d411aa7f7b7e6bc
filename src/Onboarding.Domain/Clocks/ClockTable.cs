using Onboarding.Domain.Requirements;
using static Onboarding.Domain.Clocks.ClockSituation;

namespace Onboarding.Domain.Clocks;

/// <summary>
/// One line of the table. A clock starts when one of <see cref="Runs"/> holds, stands still while one of <see cref="Pauses"/> holds, falls back to
/// nothing when one of <see cref="Resets"/> holds, and stops when none of them does.
/// </summary>
/// <param name="Code">How people call it.</param>
/// <param name="Owner">Who has to act before it is due; its calendar is that of this party.</param>
/// <param name="TargetWorkingDays">Null where the term is no number of days.</param>
public sealed record ClockDefinition(ClockKind Kind, string Code, Party Owner, int? TargetWorkingDays)
{
    public IReadOnlyList<ClockSituation> Runs { get; init; } = [];

    public IReadOnlyList<ClockSituation> Pauses { get; init; } = [];

    public IReadOnlyList<ClockSituation> Resets { get; init; } = [];

    /// <summary>Somebody may let it stand still with a reason.</summary>
    public bool MayBeHeld => Pauses.Contains(OnHold);

    /// <summary>It turns with the approval state, and so at the very moment since when the dossier is in that state.</summary>
    public bool FollowsState => Kind is ClockKind.TakeUp or ClockKind.Review or ClockKind.Answer;
}

/// <summary>What starts, pauses, resets and stops each clock, how long it is and who owns it: the one place.</summary>
public static class ClockTable
{
    /// <summary>
    /// C7 has no events: evidence carries its last day itself, and the requirement asks for it anew from then on.
    /// </summary>
    public static readonly IReadOnlyList<ClockDefinition> All =
    [
        new(ClockKind.TakeUp, "C1", Party.Zone, 3) { Runs = [Submitted] },
        new(ClockKind.Review, "C2", Party.Zone, 10) { Runs = [InReview], Pauses = [SentBack, Submitted], Resets = [SentBackIncomplete] },
        new(ClockKind.Answer, "C3", Party.Integrator, 15) { Runs = [SentBack, SentBackIncomplete] },
        new(ClockKind.Network, "C4", Party.Network, 15) { Runs = [AwaitingNetwork], Pauses = [AwaitingIntegrator] },
        new(ClockKind.Test, "C5", Party.Test, 20) { Runs = [AwaitingTest], Pauses = [OnHold] },
        new(ClockKind.Remarks, "C6", Party.Integrator, 20) { Runs = [RemarksOpen] },
        new(ClockKind.Validity, "C7", Party.Integrator, null),
    ];

    /// <summary>The clocks that a dossier keeps.</summary>
    public static IEnumerable<ClockDefinition> Kept => All.Where(d => d.TargetWorkingDays is not null);

    public static ClockDefinition Of(ClockKind kind) => All.Single(d => d.Kind == kind);

    /// <summary>Length of the term, in working days.</summary>
    /// <exception cref="InvalidOperationException">The term is no number of days.</exception>
    public static int TargetOf(ClockKind kind) => Of(kind).TargetWorkingDays ?? throw new InvalidOperationException($"{kind} has no target.");

    /// <summary>What has to happen to a clock in that state for it to be as the table says; nothing when it is so already.</summary>
    public static IEnumerable<ClockEventKind> Steps(this ClockDefinition clock, ClockState state, IReadOnlySet<ClockSituation> now)
    {
        var (runs, pauses, resets) = (clock.Runs.Any(now.Contains), clock.Pauses.Any(now.Contains), clock.Resets.Any(now.Contains));
        return state switch
        {
            ClockState.Running or ClockState.Paused when resets => [ClockEventKind.Reset],
            ClockState.Running or ClockState.Paused when !runs && !pauses => [ClockEventKind.Stopped],
            ClockState.Running => pauses ? [ClockEventKind.Paused] : [],
            ClockState.Paused => pauses ? [] : [ClockEventKind.Resumed],
            ClockState.NotStarted or ClockState.Stopped when runs => pauses ? [ClockEventKind.Started, ClockEventKind.Paused] : [ClockEventKind.Started],
            ClockState.NotStarted or ClockState.Stopped => [],
        };
    }
}

namespace Onboarding.Domain.Clocks;

/// <summary>The seven terms of a connection, in the order in which they begin. What starts and stops each stands in <see cref="ClockTable"/>.</summary>
public enum ClockKind
{
    /// <summary>C1: the zone takes the dossier up.</summary>
    TakeUp,

    /// <summary>C2: the zone examines and decides.</summary>
    Review,

    /// <summary>C3: the integrator answers a request for changes.</summary>
    Answer,

    /// <summary>C4: the network is made ready.</summary>
    Network,

    /// <summary>C5: the site is tested.</summary>
    Test,

    /// <summary>C6: the remarks of an approval are settled.</summary>
    Remarks,

    /// <summary>C7: accepted evidence is renewed before it expires.</summary>
    Validity,
}

public enum ClockState
{
    NotStarted,
    Running,
    Paused,
    Stopped,
}

/// <summary>What can happen to a clock.</summary>
public enum ClockEventKind
{
    Started,
    Paused,
    Resumed,

    /// <summary>Back to nothing: what ran does not count, and it stands still until it is started again.</summary>
    Reset,
    Stopped,

    /// <summary>Somebody granted more working days.</summary>
    Extended,

    /// <summary>Somebody decided that the target and the closing days of today count for this clock too.</summary>
    Rebased,
}

/// <summary>What holds of a dossier and moves its clocks; several may hold at once.</summary>
public enum ClockSituation
{
    Submitted,
    InReview,

    /// <summary>Changes are requested, and nothing of them is about something that lacks altogether.</summary>
    SentBack,

    /// <summary>Changes are requested because the dossier was incomplete.</summary>
    SentBackIncomplete,

    /// <summary>Approved, and the network is not ready.</summary>
    AwaitingNetwork,

    /// <summary>The integrator owes something that the next gate needs.</summary>
    AwaitingIntegrator,

    /// <summary>The network is ready, and the site is not tested.</summary>
    AwaitingTest,

    /// <summary>Approved with remarks of which one is not settled.</summary>
    RemarksOpen,

    /// <summary>Somebody let the clock stand still with a reason: weather, road works.</summary>
    OnHold,
}

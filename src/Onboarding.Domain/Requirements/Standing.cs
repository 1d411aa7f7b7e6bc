namespace Onboarding.Domain.Requirements;

/// <summary>Why it is somebody's turn: what he has to do.</summary>
public enum TurnReason
{
    /// <summary>Nothing is expected of anybody any more.</summary>
    Nothing,

    /// <summary>Say what the dossier is about, and with which sites and cameras.</summary>
    Describe,

    /// <summary>Bring what is missing.</summary>
    Provide,

    /// <summary>Nothing is missing: send it to the police.</summary>
    Submit,

    TakeUp,
    Review,

    /// <summary>Answer the requests of the police and send it again.</summary>
    Answer,

    /// <summary>Check what was brought.</summary>
    Check,

    /// <summary>Pass the next gate.</summary>
    PassGate,

    /// <summary>Of a part of a dossier: nothing is asked here, it goes on with the rest.</summary>
    Follow,
}

/// <summary>
/// Where a dossier stands on the way to its next gate, counted over the blocking requirements due by then. Times are UTC.
/// </summary>
public sealed record Standing
{
    public int Required { get; init; }

    public int Satisfied { get; init; }

    public int BeingChecked { get; init; }

    public int Provided { get; init; }

    public int Missing { get; init; }

    /// <summary>Whose turn it is.</summary>
    public Party Acting { get; init; }

    /// <summary>End of the working day by which that party acts; null when nobody acts.</summary>
    public DateTime? ActBy { get; init; }

    public TurnReason Reason { get; init; }

    /// <summary>How many requirements that party has to bring or to check; 0 where its turn is about the whole.</summary>
    public int Asked { get; init; }

    /// <summary>For how many of them a date is announced.</summary>
    public int Announced { get; init; }

    /// <summary>The last of these dates, local in Belgium.</summary>
    public DateOnly? ExpectedOn { get; init; }
}

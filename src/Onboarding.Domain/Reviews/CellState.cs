namespace Onboarding.Domain.Reviews;

/// <summary>Where one cell of a round's grid stands: a section of an item, or a document asked of it.</summary>
public enum CellState
{
    /// <summary>A document that was not brought: there is nothing to judge.</summary>
    NotBrought,
    ToJudge,

    /// <summary>A change is asked, noted or already sent.</summary>
    Asked,

    /// <summary>The integrator answered what was asked.</summary>
    Answered,
    Accepted,
}

/// <summary>What a reviewer does with many cells at once.</summary>
public enum CellAction
{
    Accept,

    /// <summary>Takes an acceptance back.</summary>
    TakeBack,

    /// <summary>Asks for a change, or asks again what was answered.</summary>
    Ask,
}

namespace Onboarding.Domain.Acceptance;

/// <summary>What is measured on passages that a person can judge by the video.</summary>
public enum AcceptanceMeasure
{
    /// <summary>Passages with a plate found, of those whose plate a person can read.</summary>
    Capture,

    /// <summary>Plates read without fault, of those found.</summary>
    Read,
}

public enum LightCondition
{
    Day,
    Night,
}

public enum AcceptanceState
{
    Open,
    Passed,
    Failed,
}

public enum AcceptanceAction
{
    Pass,
    Fail,

    /// <summary>The camera is sent back: what was measured before counts no longer.</summary>
    Restart,
}

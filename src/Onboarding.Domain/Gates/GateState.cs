namespace Onboarding.Domain.Gates;

/// <summary>Where a gate of one dossier stands.</summary>
public enum GateState
{
    /// <summary>The gate before it is not passed yet.</summary>
    NotOpen,
    Open,

    /// <summary>Everything it asks is there. Computed, never chosen.</summary>
    Ready,
    Passed,
    PassedWithConditions,
    Failed,

    /// <summary>Passed although something that it asks is not there.</summary>
    Waived,
}

public enum GateAction
{
    Open,
    Complete,
    Lapse,
    Pass,
    PassWithConditions,
    Fail,
    Reopen,
    AskWaiver,
    DropWaiver,
    ConfirmWaiver,
}

public static class GateStateExtensions
{
    /// <summary>The next gate may open.</summary>
    public static bool IsPassed(this GateState state) => state is GateState.Passed or GateState.PassedWithConditions or GateState.Waived;
}

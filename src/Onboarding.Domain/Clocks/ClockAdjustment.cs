using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Clocks;

/// <summary>What the project manager does to a clock that runs or is paused.</summary>
public enum ClockAdjustment
{
    /// <summary>Grant more working days.</summary>
    Extend,

    /// <summary>Let the target and the closing days of today count from its start on.</summary>
    Rebase,

    /// <summary>Let it stand still.</summary>
    Hold,

    /// <summary>Let it go on.</summary>
    Release,
}

public static class ClockAdjustmentRule
{
    /// <summary>What keeps the adjustment from being made; null when nothing does.</summary>
    public static RuleViolation? Obstacle(ClockAdjustment adjustment, Clock clock) => adjustment switch
    {
        _ when !clock.IsTicking => new("Clocks.NotTicking"),
        ClockAdjustment.Hold when !ClockTable.Of(clock.Kind).MayBeHeld => new("Clocks.NotHoldable"),
        ClockAdjustment.Hold when clock.State != ClockState.Running => new("Clocks.HeldAlready"),
        ClockAdjustment.Release when !clock.IsHeld => new("Clocks.NotHeld"),
        _ => null,
    };
}

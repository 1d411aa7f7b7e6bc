namespace Onboarding.Portal.Features.Demo;

/// <summary>Stands where the demonstration has come to; the rest of the portal keeps the real time.</summary>
internal sealed class DemoClock : TimeProvider
{
    private static readonly TimeSpan BetweenClicks = TimeSpan.FromSeconds(20);

    private DateTime _utc;

    public void MoveTo(DateTime utc) => _utc = utc;

    /// <summary>People need a moment between two things they do.</summary>
    public void GoOn() => _utc += BetweenClicks;

    public override DateTimeOffset GetUtcNow() => _utc;
}

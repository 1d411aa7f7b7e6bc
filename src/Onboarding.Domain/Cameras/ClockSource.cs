namespace Onboarding.Domain.Cameras;

/// <summary>Where the camera takes its time from.</summary>
public enum ClockSource
{
    Ntp,
    Ptp,
    Gnss,
}

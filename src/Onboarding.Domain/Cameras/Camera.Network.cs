namespace Onboarding.Domain.Cameras;

/// <content>Its addresses, its clock, and how it speaks to other systems.</content>
public sealed partial class Camera
{
    public string? IpAddress { get; set; }

    public string? MacAddress { get; set; }

    public ClockSource? ClockSource { get; set; }

    /// <summary>Milliseconds that the clock may be wrong.</summary>
    public int? ClockOffsetMs { get; set; }

    public CameraInterfaces Interfaces { get; set; }
}

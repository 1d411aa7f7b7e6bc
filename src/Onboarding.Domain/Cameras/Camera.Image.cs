namespace Onboarding.Domain.Cameras;

/// <content>What the camera sees with.</content>
public sealed partial class Camera
{
    public int? FramesPerSecond { get; set; }

    /// <summary>Microseconds.</summary>
    public int? ShutterMicroseconds { get; set; }

    /// <summary>Millimetres.</summary>
    public decimal? FocalLength { get; set; }

    /// <summary>Horizontal, in degrees.</summary>
    public decimal? FieldOfView { get; set; }

    /// <summary>Nanometres.</summary>
    public int? IrWavelength { get; set; }
}

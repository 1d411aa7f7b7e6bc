using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Cameras;

/// <summary>Bounds of how a camera is mounted.</summary>
public static class Mounting
{
    /// <summary>Direction in which the camera looks, degrees from north, clockwise.</summary>
    public static readonly ValueRange Heading = new("Rules.Mounting.Heading", 0, 359);

    /// <summary>Metres above the road.</summary>
    public static readonly ValueRange Height = new("Rules.Mounting.Height", 2, 9);

    /// <summary>Degrees below the horizon; beyond 30 the plate is seen too much from above to be read.</summary>
    public static readonly ValueRange Tilt = new("Rules.Mounting.Tilt", 0, 30);

    /// <summary>Metres from the camera to the plate.</summary>
    public static readonly ValueRange Distance = new("Rules.Mounting.Distance", 5, 40);

    /// <summary>Focal length of the lens, in millimetres.</summary>
    public static readonly ValueRange Focal = new("Rules.Mounting.Focal", 1, 200);
}

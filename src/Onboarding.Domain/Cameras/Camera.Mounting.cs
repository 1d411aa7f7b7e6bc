namespace Onboarding.Domain.Cameras;

/// <content>How the camera hangs and where it looks.</content>
public sealed partial class Camera
{
    /// <summary>Lanes covered, ascending, as <c>1,2</c>; lane 1 is the right-most.</summary>
    public string? Lanes { get; set; }

    public Facing? Facing { get; set; }

    /// <summary>Direction in which the camera looks, degrees from north, 0–359.</summary>
    public int? Heading { get; set; }

    /// <summary>Metres above the road.</summary>
    public decimal? Height { get; set; }

    /// <summary>Degrees below the horizon.</summary>
    public decimal? Tilt { get; set; }

    /// <summary>Metres from the camera to the plate.</summary>
    public decimal? Distance { get; set; }

    /// <summary>Degrees between the road and the view, to the right positive.</summary>
    public decimal? Pan { get; set; }

    /// <summary>Degrees about the axis of the view.</summary>
    public decimal? Roll { get; set; }

    public TrafficDirection? Traffic { get; set; }

    /// <summary>Fastest vehicle that is still read, in km/h.</summary>
    public int? MaxSpeed { get; set; }
}

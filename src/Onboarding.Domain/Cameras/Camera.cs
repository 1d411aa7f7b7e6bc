using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Cameras;

public enum CameraRole
{
    Plate,
    Context,
    Both,
}

/// <summary>Which plate of the vehicle is read.</summary>
public enum Facing
{
    Front,
    Rear,
    Both,
}

/// <summary>One camera on a site. Its reference survives an exchange of the hardware.</summary>
public sealed class Camera : Entity, IPartOfDossier
{
    public const int FirmwareMaxLength = 50;

    public required Guid DossierId { get; init; }

    public required Guid SiteId { get; init; }

    /// <summary>Number on the site, from 1.</summary>
    public required int Number { get; init; }

    /// <summary><c>BE-5339-S0001-C01</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>Its requirements have their full time from here.</summary>
    public required DateTime AddedAt { get; init; }

    public Guid? ModelId { get; set; }

    public string? Serial { get; set; }

    /// <summary>The serial as compared: one serial exists once per make.</summary>
    public string? SerialKey { get; set; }

    public string? Firmware { get; set; }

    public CameraRole? Role { get; set; }

    // Mounting
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

    // Network
    public string? IpAddress { get; set; }

    public string? MacAddress { get; set; }

    public static string ReferenceOf(string siteReference, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{siteReference}-C{number:00}");
}

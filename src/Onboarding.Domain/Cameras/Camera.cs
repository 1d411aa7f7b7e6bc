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
public sealed partial class Camera : Entity, IPartOfDossier
{
    public const int FirmwareMaxLength = 50;
    public const int TextMaxLength = 100;

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

    /// <summary>As in the catalogue of the maker.</summary>
    public string? PartNumber { get; set; }

    /// <summary>Mark of the model approval, due when speed is measured.</summary>
    public string? ModelApproval { get; set; }

    /// <summary>Last day of the model approval.</summary>
    public DateOnly? ModelApprovedUntil { get; set; }

    public static string ReferenceOf(string siteReference, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{siteReference}-C{number:00}");
}

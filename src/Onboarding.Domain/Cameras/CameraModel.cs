using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Cameras;

public enum ModelStanding
{
    /// <summary>Named by an integrator; may be chosen, and whoever reads the dossier is told.</summary>
    Proposed,

    Approved,
}

/// <summary>A model of the library: approved once, documented once, chosen for many cameras.</summary>
public sealed class CameraModel : Entity
{
    public const int MakeMaxLength = 60;
    public const int NameMaxLength = 80;
    public const int SourceMaxLength = 500;

    public required string Make { get; init; }

    public required string Name { get; init; }

    public ModelStanding State { get; set; } = ModelStanding.Approved;

    /// <summary>The company that named it; empty for what the portal itself knew.</summary>
    public Guid? ProposedBy { get; init; }

    /// <summary>As the maker writes it, for example <c>1920 × 1080</c>.</summary>
    public string? Resolution { get; set; }

    /// <summary>Where the characteristics were read; empty when the model is only named.</summary>
    public string? Source { get; set; }

    /// <summary>The oldest firmware that is approved.</summary>
    public string? ApprovedFirmware { get; set; }

    // What the model is made for: metres above the road, metres to the plate, degrees below the horizon, millimetres
    public decimal? MinHeight { get; set; }

    public decimal? MaxHeight { get; set; }

    public decimal? MinDistance { get; set; }

    public decimal? MaxDistance { get; set; }

    public decimal? MaxTilt { get; set; }

    public decimal? MinFocal { get; set; }

    public decimal? MaxFocal { get; set; }

    // What an empty field of a camera takes when the model is chosen
    public CameraRole? UsualRole { get; set; }

    public Facing? UsualFacing { get; set; }

    public decimal? UsualHeight { get; set; }

    public decimal? UsualTilt { get; set; }

    public decimal? UsualDistance { get; set; }

    public decimal? UsualFocal { get; set; }

    public string FullName => $"{Make} {Name}";

    /// <summary>Gives the empty fields of a camera the model's usual values; what is filled in stays.</summary>
    public void Prefill(Camera camera)
    {
        camera.Role ??= UsualRole;
        camera.Firmware ??= ApprovedFirmware;
        camera.Facing ??= UsualFacing;
        camera.Height ??= UsualHeight;
        camera.Tilt ??= UsualTilt;
        camera.Distance ??= UsualDistance;
        camera.FocalLength ??= UsualFocal;
    }
}

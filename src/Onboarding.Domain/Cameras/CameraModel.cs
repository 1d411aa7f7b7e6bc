using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Cameras;

/// <summary>A model of the library: documented once, chosen for many cameras.</summary>
public sealed class CameraModel : Entity
{
    public required string Make { get; init; }

    public required string Name { get; init; }

    /// <summary>As the maker writes it, for example <c>1920 × 1080</c>.</summary>
    public string? Resolution { get; set; }

    /// <summary>Where the characteristics were read; empty when the model is only named.</summary>
    public string? Source { get; set; }

    public string FullName => $"{Make} {Name}";
}

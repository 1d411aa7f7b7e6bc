using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Places;

/// <summary>Where a municipality lies, as imported; apart from the municipality, because lists never need it.</summary>
public sealed class MunicipalityOutline : Entity
{
    public required Guid MunicipalityId { get; init; }

    /// <summary>As <see cref="Outline.Encode"/> writes it.</summary>
    public required byte[] Data { get; set; }

    /// <summary>How far the outline may be off, in metres: that of the source and what was simplified.</summary>
    public required int AccuracyMetres { get; set; }

    /// <summary>SHA-256 of <see cref="Data"/>, 64 lower-case hexadecimal signs.</summary>
    public required string Hash { get; set; }
}

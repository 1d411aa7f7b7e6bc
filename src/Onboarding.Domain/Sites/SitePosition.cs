using Onboarding.Domain.Places;

namespace Onboarding.Domain.Sites;

/// <summary>
/// Where a site stands: the pair as it was typed, with its system, and the same point in the other systems, derived once when it was typed.
/// WGS84 in degrees with 8 decimals, Lambert 72 and Lambert 2008 in metres.
/// </summary>
public sealed record SitePosition
{
    public required CoordinateSystem TypedSystem { get; init; }

    /// <summary>Latitude or X, as typed.</summary>
    public required decimal TypedFirst { get; init; }

    /// <summary>Longitude or Y, as typed.</summary>
    public required decimal TypedSecond { get; init; }

    public required decimal Latitude { get; init; }

    public required decimal Longitude { get; init; }

    public required decimal Lambert72X { get; init; }

    public required decimal Lambert72Y { get; init; }

    public required decimal Lambert2008X { get; init; }

    public required decimal Lambert2008Y { get; init; }
}

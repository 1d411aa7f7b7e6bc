using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Evidence;

/// <summary>Compares where a photo was taken with where its site stands.</summary>
public static class PhotoPlace
{
    /// <summary>A telephone's position under bridges and between fronts is some tens of metres off, and one steps back for a photo.</summary>
    public const int ToleranceMetres = 250;

    private const double EarthRadiusMetres = 6_371_008.8;
    private const double Kilometre = 1000;

    /// <returns>The warning with the distance, or null when it is near enough.</returns>
    public static RuleViolation? Check(PhotoPosition photo, decimal siteLatitude, decimal siteLongitude)
    {
        var metres = Metres(photo, siteLatitude, siteLongitude);
        return metres <= ToleranceMetres ? null
            : metres < 10 * Kilometre ? new("Evidence.PhotoPlace.Metres", ("metres", (int)(Math.Round(metres / 10) * 10)))
            : new("Evidence.PhotoPlace.Kilometres", ("kilometres", (int)Math.Round(metres / Kilometre)));
    }

    /// <summary>Along the great circle, on a sphere: half a percent is nothing here.</summary>
    public static double Metres(PhotoPosition photo, decimal latitude, decimal longitude)
    {
        var (lat1, lat2) = (Radians(photo.Latitude), Radians(latitude));
        var (dLat, dLon) = (lat2 - lat1, Radians(longitude) - Radians(photo.Longitude));
        var a = Math.Pow(Math.Sin(dLat / 2), 2) + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Pow(Math.Sin(dLon / 2), 2));
        return 2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    private static double Radians(decimal degrees) => (double)degrees * Math.PI / 180;
}

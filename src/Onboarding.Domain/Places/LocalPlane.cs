namespace Onboarding.Domain.Places;

/// <summary>The ground around a point taken as flat, in metres: good to half a percent over the size of Belgium.</summary>
internal readonly struct LocalPlane(double latitude, double longitude)
{
    /// <summary>Metres in a degree of latitude at 50.5°, on the ellipsoid of WGS84.</summary>
    private const double LatitudeDegree = 111_239;

    /// <summary>Metres in a degree of longitude at the equator.</summary>
    private const double LongitudeDegree = 111_531;

    private readonly double _scale = Math.Cos(latitude * Math.PI / 180);

    public (double X, double Y) Of(OutlinePoint point) => (
        ((point.Longitude / OutlinePoint.PerDegree) - longitude) * LongitudeDegree * _scale,
        ((point.Latitude / OutlinePoint.PerDegree) - latitude) * LatitudeDegree);

    /// <summary>Metres from the origin to the stretch between two points.</summary>
    public static double DistanceFromOrigin((double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length > 0 ? Math.Clamp(-((a.X * dx) + (a.Y * dy)) / length, 0, 1) : 0;
        return Math.Sqrt(Math.Pow(a.X + (along * dx), 2) + Math.Pow(a.Y + (along * dy), 2));
    }
}

using Onboarding.Domain.Places;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;
using CoordinateSystem = Onboarding.Domain.Places.CoordinateSystem;

namespace Onboarding.Portal.Platform.Geodesy;

/// <summary>
/// Converts positions between WGS84, Belgian Lambert 72 and Lambert 2008, with the seven-parameter transformation for Lambert 72:
/// exact to about a metre on the ground, there and back to about a centimetre. Safe for any number of threads.
/// </summary>
public static class CoordinateConverter
{
    private const int DegreeDecimals = 8;
    private const int MetreDecimals = 3;

    private static readonly Dictionary<(CoordinateSystem From, CoordinateSystem To), MathTransform> Transforms = CreateTransforms();

    /// <summary>The same point in another system, rounded; in its own system it comes back as typed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The point lies outside <see cref="CoordinateBox.Hard"/>: <see cref="CoordinateCheck"/> refuses it before.</exception>
    public static TypedCoordinates Convert(TypedCoordinates point, CoordinateSystem target)
    {
        if (!CoordinateBox.Hard(point.System).Contains(point.First, point.Second))
        {
            throw new ArgumentOutOfRangeException(nameof(point), point, "The point does not lie in Belgium.");
        }

        if (point.System == target)
        {
            return point;
        }

        // ProjNET counts x before y, so longitude before latitude.
        var (x, y) = point.System is CoordinateSystem.Wgs84 ? (point.Second, point.First) : (point.First, point.Second);
        var (u, v) = Transforms[(point.System, target)].Transform((double)x, (double)y);
        return target is CoordinateSystem.Wgs84
            ? new(target, Rounded(v, DegreeDecimals), Rounded(u, DegreeDecimals))
            : new(target, Rounded(u, MetreDecimals), Rounded(v, MetreDecimals));
    }

    /// <summary>The point in all three systems.</summary>
    /// <exception cref="ArgumentOutOfRangeException">As in <see cref="Convert"/>.</exception>
    public static DerivedCoordinates Derive(TypedCoordinates point)
    {
        var wgs84 = Convert(point, CoordinateSystem.Wgs84);
        var lambert72 = Convert(point, CoordinateSystem.Lambert72);
        var lambert2008 = Convert(point, CoordinateSystem.Lambert2008);
        return new(wgs84.First, wgs84.Second, lambert72.First, lambert72.Second, lambert2008.First, lambert2008.Second);
    }

    private static decimal Rounded(double value, int decimals) => decimal.Round((decimal)value, decimals);

    // One transform per direction, made once: Inverse() keeps and returns shared state, Transform() only reads.
    private static Dictionary<(CoordinateSystem From, CoordinateSystem To), MathTransform> CreateTransforms()
    {
        var systems = new CoordinateSystemFactory();
        var transformations = new CoordinateTransformationFactory();
        var all = Enum.GetValues<CoordinateSystem>();
        return all.SelectMany(_ => all, (from, to) => (From: from, To: to)).Where(pair => pair.From != pair.To).ToDictionary(
            pair => pair,
            pair => transformations.CreateFromCoordinateSystems(
                systems.CreateFromWkt(BelgianSystems.DefinitionOf(pair.From)),
                systems.CreateFromWkt(BelgianSystems.DefinitionOf(pair.To))).MathTransform);
    }
}

namespace Onboarding.Domain.Places;

/// <summary>A corner of an outline in hundred-thousandths of a degree of WGS84, about a metre.</summary>
public readonly record struct OutlinePoint(int Latitude, int Longitude)
{
    public const double PerDegree = 100_000;

    public static OutlinePoint Of(double latitude, double longitude) =>
        new((int)Math.Round(latitude * PerDegree), (int)Math.Round(longitude * PerDegree));
}

/// <summary>
/// The border of an area: closed rings, of which the even ones from outside in hold land. Exclaves are rings of their own and enclaves rings
/// inside another, so which is which need not be said. Accurate to a metre, distances to half a percent.
/// </summary>
public sealed class Outline(IReadOnlyList<IReadOnlyList<OutlinePoint>> rings)
{
    /// <summary>A closed ring repeats no corner; fewer corners enclose nothing.</summary>
    private const int FewestCorners = 3;

    public IReadOnlyList<IReadOnlyList<OutlinePoint>> Rings { get; } = rings;

    public bool Contains(double latitude, double longitude)
    {
        var (y, x) = (latitude * OutlinePoint.PerDegree, longitude * OutlinePoint.PerDegree);
        var inside = false;
        foreach (var (a, b) in Sides())
        {
            if (a.Latitude > y != b.Latitude > y && x < a.Longitude + ((y - a.Latitude) * (b.Longitude - a.Longitude) / (b.Latitude - a.Latitude)))
            {
                inside = !inside;
            }
        }

        return inside;
    }

    /// <returns>Metres to the border; 0 inside, infinity where there is no border.</returns>
    public double DistanceTo(double latitude, double longitude)
    {
        if (Contains(latitude, longitude))
        {
            return 0;
        }

        var plane = new LocalPlane(latitude, longitude);
        return Sides().Select(side => LocalPlane.DistanceFromOrigin(plane.Of(side.A), plane.Of(side.B))).DefaultIfEmpty(double.PositiveInfinity).Min();
    }

    /// <summary>The same border with fewer corners, off by no more than the tolerance; rings too small to be seen at it are left out.</summary>
    public Outline Simplify(double toleranceMetres) =>
        new([.. Rings.Select(ring => Simplification.Of(ring, toleranceMetres)).Where(ring => ring.Count >= FewestCorners)]);

    /// <summary>Compact bytes: counts and differences of the corners, each as short as it can be.</summary>
    public byte[] Encode()
    {
        var bytes = new List<byte>();
        VariableInteger.Write(bytes, Rings.Count);
        foreach (var ring in Rings)
        {
            VariableInteger.Write(bytes, ring.Count);
            var last = default(OutlinePoint);
            foreach (var point in ring)
            {
                VariableInteger.Write(bytes, point.Latitude - last.Latitude);
                VariableInteger.Write(bytes, point.Longitude - last.Longitude);
                last = point;
            }
        }

        return [.. bytes];
    }

    public static Outline Decode(ReadOnlySpan<byte> bytes)
    {
        var rings = new IReadOnlyList<OutlinePoint>[VariableInteger.Read(ref bytes)];
        for (var r = 0; r < rings.Length; r++)
        {
            var ring = new OutlinePoint[VariableInteger.Read(ref bytes)];
            var last = default(OutlinePoint);
            for (var p = 0; p < ring.Length; p++)
            {
                last = new(last.Latitude + VariableInteger.Read(ref bytes), last.Longitude + VariableInteger.Read(ref bytes));
                ring[p] = last;
            }

            rings[r] = ring;
        }

        return new(rings);
    }

    private IEnumerable<(OutlinePoint A, OutlinePoint B)> Sides() =>
        from ring in Rings
        from i in Enumerable.Range(0, ring.Count)
        select (ring[i], ring[(i + 1) % ring.Count]);
}

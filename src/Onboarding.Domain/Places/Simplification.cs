namespace Onboarding.Domain.Places;

/// <summary>Drops the corners of a ring that lie almost on the line between others (Ramer 1972; Douglas and Peucker 1973).</summary>
internal static class Simplification
{
    public static IReadOnlyList<OutlinePoint> Of(IReadOnlyList<OutlinePoint> ring, double toleranceMetres)
    {
        if (ring.Count < 4)
        {
            return ring;
        }

        // A ring has no ends: it is cut at its first corner and at the one farthest from it.
        var farthest = Enumerable.Range(1, ring.Count - 1).MaxBy(i => Distance(ring[0], ring[i], ring[i]));
        var kept = new bool[ring.Count + 1];
        kept[0] = kept[farthest] = true;
        Keep(ring, 0, farthest, toleranceMetres, kept);
        Keep(ring, farthest, ring.Count, toleranceMetres, kept);
        return [.. ring.Where((_, i) => kept[i])];
    }

    private static void Keep(IReadOnlyList<OutlinePoint> ring, int from, int to, double tolerance, bool[] kept)
    {
        // A stack of its own: a coast of many thousand corners would exhaust that of the thread.
        var stretches = new Stack<(int From, int To)>([(from, to)]);
        while (stretches.TryPop(out var stretch))
        {
            var (worst, distance) = (0, tolerance);
            for (var i = stretch.From + 1; i < stretch.To; i++)
            {
                var off = Distance(ring[i], ring[stretch.From], ring[stretch.To % ring.Count]);
                if (off > distance)
                {
                    (worst, distance) = (i, off);
                }
            }

            if (worst > 0)
            {
                kept[worst] = true;
                stretches.Push((stretch.From, worst));
                stretches.Push((worst, stretch.To));
            }
        }
    }

    private static double Distance(OutlinePoint point, OutlinePoint a, OutlinePoint b)
    {
        var plane = new LocalPlane(point.Latitude / OutlinePoint.PerDegree, point.Longitude / OutlinePoint.PerDegree);
        return LocalPlane.DistanceFromOrigin(plane.Of(a), plane.Of(b));
    }
}

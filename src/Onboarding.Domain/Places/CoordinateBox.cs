namespace Onboarding.Domain.Places;

/// <summary>A rectangle in one coordinate system, bounds included; degrees or metres as the system has it.</summary>
public sealed record CoordinateBox(decimal MinFirst, decimal MaxFirst, decimal MinSecond, decimal MaxSecond)
{
    private static readonly CoordinateBox Wgs84 = new(49.49m, 51.51m, 2.54m, 6.41m);
    private static readonly CoordinateBox Lambert72 = new(17_500m, 298_000m, 19_700m, 246_500m);
    private static readonly CoordinateBox Lambert72Expected = new(22_000m, 295_500m, 21_000m, 244_200m);

    public bool Contains(decimal first, decimal second) =>
        first >= MinFirst && first <= MaxFirst && second >= MinSecond && second <= MaxSecond;

    /// <summary>Outside this box a point cannot lie in Belgium: the land between its extreme latitudes and longitudes, projected.</summary>
    public static CoordinateBox Hard(CoordinateSystem system) => system switch
    {
        CoordinateSystem.Wgs84 => Wgs84,
        CoordinateSystem.Lambert72 => Lambert72,
        CoordinateSystem.Lambert2008 => Shifted(Lambert72),
    };

    /// <summary>Between its extreme points lies all Belgian land; outside it, but inside the hard box, a point is doubtful.</summary>
    public static CoordinateBox Expected(CoordinateSystem system) => system switch
    {
        CoordinateSystem.Wgs84 => Wgs84,
        CoordinateSystem.Lambert72 => Lambert72Expected,
        CoordinateSystem.Lambert2008 => Shifted(Lambert72Expected),
    };

    // Lambert 2008 was laid out so that its values differ from Lambert 72 by 500 km on both axes, give or take some 20 m.
    private static CoordinateBox Shifted(CoordinateBox box) =>
        new(box.MinFirst + 500_000m, box.MaxFirst + 500_000m, box.MinSecond + 500_000m, box.MaxSecond + 500_000m);
}

using FsCheck.Fluent;
using Onboarding.Domain.Places;
using Onboarding.Portal.Platform.Geodesy;
using Onboarding.Tests.Shared;
using static Onboarding.Domain.Places.CoordinateSystem;

namespace Onboarding.Tests.Platform.Geodesy;

[Trait("Area", "Registration")]
public class CoordinateConverterTests
{
    /// <summary>Metres. The inverse projection of the library stops iterating about a centimetre short.</summary>
    private const decimal Tolerance = 0.02m;

    /// <summary>Metres per degree, rounded up: tolerances in degrees are the stricter for it.</summary>
    private const decimal DegreeLength = 111_400m;

    /// <summary>
    /// Computed by a separate program from the textbook formulas (Lambert conic with two parallels, seven parameters through
    /// geocentric coordinates), which shares no code with the library used here.
    /// </summary>
    public static TheoryData<string, decimal[]> Places => new()
    {
        { "Brussels, Grand-Place", [50.8467m, 4.3525m, 148855.423m, 170699.676m, 648855.036m, 670699.945m] },
        { "De Panne, west", [51.0886m, 2.5455m, 22269.304m, 199176.783m, 522266.530m, 699161.742m] },
        { "Meerle, north", [51.505m, 4.79m, 179250.386m, 244020.899m, 679241.023m, 744024.197m] },
        { "Torgny, south", [49.497m, 5.46m, 229056.928m, 21153.899m, 729073.722m, 521164.951m] },
        { "Losheimergraben, east", [50.3237m, 6.4081m, 295202.856m, 114519.546m, 795207.969m, 614537.715m] },
        { "Antwerp", [51.2211m, 4.4003m, 152203.693m, 212351.045m, 652198.318m, 712351.378m] },
        { "Arlon", [49.6833m, 5.8167m, 254490.971m, 42313.912m, 754505.031m, 542327.824m] },
        { "Liège", [50.6326m, 5.5797m, 235666.836m, 147582.934m, 735668.499m, 647593.735m] },
        { "Mouscron", [50.7433m, 3.2137m, 68478.950m, 159830.753m, 568480.501m, 659821.530m] },
        { "Ostend", [51.2154m, 2.9286m, 49377.549m, 212691.307m, 549372.951m, 712679.390m] },
        { "Hasselt", [50.9307m, 5.3378m, 218122.024m, 180489.062m, 718119.910m, 680497.503m] },
        { "Bouillon", [49.7936m, 5.0677m, 200326.951m, 53799.812m, 700340.085m, 553807.167m] },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Convert_BetweenAnyTwoSystems_AgreesWithTheFormulas(string place, decimal[] values)
    {
        var point = new Dictionary<CoordinateSystem, TypedCoordinates>
        {
            [Wgs84] = new(Wgs84, values[0], values[1]),
            [Lambert72] = new(Lambert72, values[2], values[3]),
            [Lambert2008] = new(Lambert2008, values[4], values[5]),
        };

        foreach (var from in point.Values)
        {
            foreach (var expected in point.Values)
            {
                var metres = Distance(expected, CoordinateConverter.Convert(from, expected.System));
                Assert.True(metres < Tolerance, $"{place}: {from.System} to {expected.System} is {metres} m off.");
            }
        }
    }

    [Fact]
    public void Derive_GivesAllThreeSystems_WithTheirDecimals()
    {
        var derived = CoordinateConverter.Derive(new TypedCoordinates(Lambert72, 148_855.4m, 170_699.7m));

        Assert.Equal((148_855.4m, 170_699.7m), (derived.Lambert72X, derived.Lambert72Y));
        Assert.Equal((8, 8), (derived.Latitude.Scale, derived.Longitude.Scale));
        Assert.InRange(derived.Latitude, 50.846699m, 50.846701m);
        Assert.InRange(derived.Longitude, 4.352499m, 4.352501m);
        Assert.True(derived.Lambert2008X.Scale <= 3 && derived.Lambert2008Y.Scale <= 3);
    }

    [Fact]
    public void Convert_ThereAndBack_StaysWithinTwoCentimetresEverywhereInBelgium() => Properties.Hold(
        from system in Gen.Elements(Enum.GetValues<CoordinateSystem>())
        from over in Gen.Elements(Enum.GetValues<CoordinateSystem>())
        from latitude in Gen.Choose(49_500_00, 51_500_00)
        from longitude in Gen.Choose(2_550_00, 6_400_00)
        select (Start: CoordinateConverter.Convert(new TypedCoordinates(Wgs84, latitude / 100_000m, longitude / 100_000m), system), over),
        c => Distance(c.Start, CoordinateConverter.Convert(CoordinateConverter.Convert(c.Start, c.over), c.Start.System)) < Tolerance);

    [Fact]
    public void Convert_FromManyThreads_GivesWhatOneThreadGives()
    {
        var points = Enumerable.Range(0, 20_000).Select(i => new TypedCoordinates(Wgs84, 49.6m + (i % 180 * 0.01m), 2.6m + (i % 370 * 0.01m))).ToArray();
        var expected = points.Select(CoordinateConverter.Derive).ToArray();

        var actual = points.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(CoordinateConverter.Derive).ToArray();

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(Wgs84, 0, 0)]
    [InlineData(Wgs84, 4, 50)]
    [InlineData(Lambert72, 648_855, 670_700)]
    public void Convert_PointOutsideBelgium_Throws(CoordinateSystem system, int first, int second) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CoordinateConverter.Derive(new TypedCoordinates(system, first, second)));

    private static decimal Distance(TypedCoordinates one, TypedCoordinates other)
    {
        var scale = one.System is Wgs84 ? DegreeLength : 1m;
        return scale * Math.Max(Math.Abs(one.First - other.First), Math.Abs(one.Second - other.Second));
    }
}

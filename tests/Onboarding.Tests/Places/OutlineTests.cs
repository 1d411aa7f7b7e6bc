using FsCheck;
using FsCheck.Fluent;
using Onboarding.Domain.Places;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Places;

[Trait("Area", "Registration")]
public class OutlineTests
{
    /// <summary>A square of a tenth of a degree with a hole in its middle, and an exclave to the east.</summary>
    private static readonly Outline Land = new(
    [
        [new(50_00000, 4_00000), new(50_00000, 4_10000), new(50_10000, 4_10000), new(50_10000, 4_00000)],
        [new(50_04000, 4_04000), new(50_04000, 4_06000), new(50_06000, 4_06000), new(50_06000, 4_04000)],
        [new(50_00000, 4_20000), new(50_00000, 4_21000), new(50_01000, 4_21000)],
    ]);

    [Theory]
    [InlineData(50.02, 4.02, true)]
    [InlineData(50.05, 4.05, false)] // in the hole
    [InlineData(50.002, 4.209, true)] // in the exclave
    [InlineData(50.02, 4.15, false)]
    [InlineData(49.99, 4.05, false)]
    public void Contains_CountsHolesAndExclaves(double latitude, double longitude, bool inside) => Assert.Equal(inside, Land.Contains(latitude, longitude));

    [Theory]
    [InlineData(50.05, 4.02, 0)]
    [InlineData(50.101, 4.05, 111)] // a thousandth of a degree north
    [InlineData(50.05, 3.99, 716)] // a hundredth of a degree west, at this latitude
    [InlineData(50.05, 4.05, 716)] // the middle of the hole: its sides are the nearest
    public void DistanceTo_IsInMetres(double latitude, double longitude, int metres) => Assert.InRange(Land.DistanceTo(latitude, longitude), metres - 4, metres + 4);

    [Fact]
    public void DistanceTo_WithoutBorder_IsInfinite() => Assert.Equal(double.PositiveInfinity, new Outline([]).DistanceTo(50, 4));

    [Fact]
    public void Encode_AnyOutline_IsDecodedAsTheSame() => Properties.Hold(Outlines(), outline =>
    {
        var decoded = Outline.Decode(outline.Encode());
        return decoded.Rings.Count == outline.Rings.Count && decoded.Rings.Zip(outline.Rings).All(pair => pair.First.SequenceEqual(pair.Second));
    });

    [Fact]
    public void Encode_TakesFewBytes() => Assert.True(Land.Encode().Length < 60, $"{Land.Encode().Length} bytes");

    [Fact]
    public void Simplify_DropsWhatLiesOnALine_AndKeepsTheCorners()
    {
        var square = new Outline([[new(50_00000, 4_00000), new(50_00003, 4_05000), new(50_00000, 4_10000), new(50_10000, 4_10000), new(50_10000, 4_00000)]]);

        var simple = square.Simplify(10);

        Assert.Equal([new(50_00000, 4_00000), new(50_00000, 4_10000), new(50_10000, 4_10000), new(50_10000, 4_00000)], simple.Rings.Single());
        Assert.Equal(5, square.Simplify(1).Rings.Single().Count);
    }

    [Fact]
    public void Simplify_MovesNoCornerFartherThanTheTolerance() => Properties.Hold(Outlines(), outline =>
    {
        var simple = outline.Simplify(500);
        return simple.Rings.Count == 0 || outline.Rings.Where(r => r.Count > 3).SelectMany(r => r).All(corner => Near(simple, corner, 510))
            || simple.Rings.Count < outline.Rings.Count;
    });

    [Theory]
    [InlineData(0, 250, PlaceFit.Fits)]
    [InlineData(250, 250, PlaceFit.Fits)]
    [InlineData(251, 250, PlaceFit.Doubtful)]
    [InlineData(1000, 250, PlaceFit.Doubtful)]
    [InlineData(1001, 250, PlaceFit.TooFar)]
    [InlineData(1500, 2000, PlaceFit.Fits)]
    public void Fit_IsJudgedByTheAccuracyOfTheOutline(double metres, int accuracy, PlaceFit fit) => Assert.Equal(fit, PlaceFits.Of(metres, accuracy));

    /// <summary>Distance to the border alone: a corner that was dropped may lie on the inner side of it.</summary>
    private static bool Near(Outline outline, OutlinePoint point, double metres)
    {
        var (latitude, longitude) = (point.Latitude / OutlinePoint.PerDegree, point.Longitude / OutlinePoint.PerDegree);
        return outline.Rings.Any(ring => Enumerable.Range(0, ring.Count).Any(i =>
            new Outline([[ring[i], ring[(i + 1) % ring.Count]]]).DistanceTo(latitude, longitude) <= metres));
    }

    private static Gen<Outline> Outlines() =>
        from rings in Gen.NonEmptyListOf(Gen.NonEmptyListOf(from a in Gen.Choose(49_50000, 51_50000) from b in Gen.Choose(2_55000, 6_40000) select new OutlinePoint(a, b)))
        select new Outline([.. rings.Select(r => (IReadOnlyList<OutlinePoint>)[.. r])]);
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Onboarding.Domain.Places;
using Onboarding.Tests.Shared;
using static Onboarding.Domain.Places.CoordinateSystem;

namespace Onboarding.Tests.Places;

[Trait("Area", "Registration")]
public class CoordinateCheckTests
{
    [Theory]
    [InlineData(Wgs84, "50.84670", "4.35250")]
    [InlineData(Wgs84, "50,846700", "4,352500")]
    [InlineData(Wgs84, "50.8467", "4.352513")] // a spreadsheet dropped the zeros
    [InlineData(Wgs84, "49.49000", "2.54000")] // corner of the box
    [InlineData(Wgs84, "51.51000", "6.41000")]
    [InlineData(Lambert72, "148855", "170700")]
    [InlineData(Lambert72, "148 855,12", "170 700,34")]
    [InlineData(Lambert72, "147583", "235667")] // swapped Liège: a place in Belgium too, cannot be seen
    [InlineData(Lambert2008, "648855", "670700")]
    public void Check_PlaceInBelgium_FindsNothing(CoordinateSystem system, string first, string second) =>
        Assert.Null(CoordinateCheck.Check(Typed(system, first, second)));

    [Theory]
    [InlineData(Wgs84, "0", "0", "Zero")]
    [InlineData(Lambert72, "0,0", "0,0", "Zero")]
    [InlineData(Wgs84, "50.8467", "4.3525", "TooFewDecimals")]
    [InlineData(Wgs84, "51", "4.352512", "TooFewDecimals")]
    [InlineData(Wgs84, "48.85660", "2.35220", "OutsideWgs84")] // Paris
    [InlineData(Wgs84, "51.51001", "4.00000", "OutsideWgs84")]
    [InlineData(Wgs84, "50.84670", "-4.35250", "OutsideWgs84")]
    [InlineData(Lambert72, "17499", "100000", "OutsideLambert72")]
    [InlineData(Lambert72, "400000", "400000", "OutsideLambert72")]
    [InlineData(Lambert72, "148.855", "170.700", "OutsideLambert72")] // thousands written with a point
    [InlineData(Lambert2008, "798001", "600000", "OutsideLambert2008")]
    public void Check_NoPlaceInBelgium_RefusesWithoutProposal(CoordinateSystem system, string first, string second, string key)
    {
        var finding = CoordinateCheck.Check(Typed(system, first, second));

        Assert.Equal($"Rules.Coordinates.{key}", finding?.Violation.Key);
        Assert.True(finding!.Refuses);
        Assert.Null(finding.Proposal);
    }

    [Theory]
    [InlineData(Wgs84, "4.35250", "50.84670", "SwappedDegrees", Wgs84, "50.84670", "4.35250")]
    [InlineData(Lambert72, "42314", "254491", "SwappedMetres", Lambert72, "254491", "42314")] // Arlon
    [InlineData(Lambert2008, "542328", "754505", "SwappedMetres", Lambert2008, "754505", "542328")]
    [InlineData(Wgs84, "148855", "170700", "LooksLikeLambert72", Lambert72, "148855", "170700")]
    [InlineData(Wgs84, "648855", "670700", "LooksLikeLambert2008", Lambert2008, "648855", "670700")]
    [InlineData(Lambert72, "648855", "670700", "LooksLikeLambert2008", Lambert2008, "648855", "670700")]
    [InlineData(Lambert2008, "148855", "170700", "LooksLikeLambert72", Lambert72, "148855", "170700")]
    [InlineData(Lambert72, "50.84670", "4.35250", "LooksLikeWgs84", Wgs84, "50.84670", "4.35250")]
    [InlineData(Lambert2008, "4.35250", "50.84670", "LooksLikeWgs84", Wgs84, "50.84670", "4.35250")] // wrong system and swapped
    [InlineData(Wgs84, "42314", "254491", "LooksLikeLambert72", Lambert72, "254491", "42314")]
    public void Check_MixUp_RefusesAndProposesWhatWasMeant(
        CoordinateSystem system, string first, string second, string key, CoordinateSystem meant, string meantFirst, string meantSecond)
    {
        var finding = CoordinateCheck.Check(Typed(system, first, second));

        Assert.Equal($"Rules.Coordinates.{key}", finding?.Violation.Key);
        Assert.True(finding!.Refuses);
        Assert.Equal(Typed(meant, meantFirst, meantSecond), finding.Proposal);
    }

    [Theory]
    [InlineData(Lambert72, "18000", "100000")]
    [InlineData(Lambert72, "100000", "245000")]
    [InlineData(Lambert2008, "797000", "600000")]
    public void Check_BetweenExpectedAndHardBox_OnlyWarns(CoordinateSystem system, string first, string second)
    {
        var finding = CoordinateCheck.Check(Typed(system, first, second));

        Assert.Equal("Rules.Coordinates.NearBorder", finding?.Violation.Key);
        Assert.False(finding!.Refuses);
    }

    [Theory]
    [InlineData("50,8467", "abc")]
    [InlineData(null, "4,35")]
    [InlineData("148.855,12", "170.700,34")]
    public void Parse_NoNumbers_IsRefused(string? first, string? second) =>
        Assert.Equal("Rules.Coordinates.Number", TypedCoordinates.Parse(Wgs84, first, second).Violation?.Key);

    [Fact]
    public void Parse_KeepsWhatWasTyped() =>
        Assert.Equal("50.84670", Typed(Wgs84, "50,84670", "4,3525").First.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Check_AnyNumbers_NeverThrowsAndProposesOnlyWhatFits() => Properties.Hold(
        from system in Gen.Elements(Enum.GetValues<CoordinateSystem>())
        from first in Numbers
        from second in Numbers
        select new TypedCoordinates(system, first, second),
        typed => CoordinateCheck.Check(typed)?.Proposal is not { } proposal
            || CoordinateBox.Hard(proposal.System).Contains(proposal.First, proposal.Second));

    private static Gen<decimal> Numbers => Gen.OneOf(
        ArbMap.Default.GeneratorFor<decimal>(),
        Gen.Choose(-100_000_000, 100_000_000).Select(n => n / 100_000m),
        Gen.Choose(-1_000_000, 1_000_000).Select(n => (decimal)n),
        Gen.Elements(decimal.MinValue, decimal.MaxValue, 0m));

    private static TypedCoordinates Typed(CoordinateSystem system, string first, string second) =>
        TypedCoordinates.Parse(system, first, second).Value!;
}

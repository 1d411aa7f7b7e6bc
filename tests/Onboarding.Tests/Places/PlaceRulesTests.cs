using Onboarding.Domain.Places;

namespace Onboarding.Tests.Places;

[Trait("Area", "Registration")]
public class PlaceRulesTests
{
    [Theory]
    [InlineData("1000", "1000")]
    [InlineData("B-9992", "9992")]
    [InlineData("be 4000", "4000")]
    [InlineData("0999", null)]
    [InlineData("10000", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Postcode_FourDigits(string? text, string? expected) => Assert.Equal(expected, Postcode.Parse(text).Value);

    [Theory]
    [InlineData("21004", null)]
    [InlineData(" 71066 ", null)]
    [InlineData("71000", "Rules.NisCode.NotMunicipality")]
    [InlineData("2100", "Rules.NisCode.Format")]
    [InlineData("BE21004", "Rules.NisCode.Format")]
    [InlineData(null, "Rules.NisCode.Format")]
    public void NisCode_OfAMunicipality(string? text, string? key) => Assert.Equal(key, NisCode.Parse(text).Violation?.Key);

    [Theory]
    [InlineData("N9", "N9")]
    [InlineData("n 9", "N9")]
    [InlineData("N-09", "N9")]
    [InlineData("N1A", "N1a")]
    [InlineData("A12", "A12")]
    [InlineData("A201", "A201")]
    [InlineData("R0", "R0")]
    [InlineData("b401", "B401")]
    [InlineData("N999b", "N999b")]
    public void RoadNumber_Administrative_IsNormalised(string text, string expected) => Assert.Equal(expected, RoadNumber.Parse(text).Value);

    [Theory]
    [InlineData("E40", "Rules.RoadNumber.European")]
    [InlineData("e 19", "Rules.RoadNumber.European")]
    [InlineData("N0", "Rules.RoadNumber.Format")]
    [InlineData("N1000", "Rules.RoadNumber.Format")]
    [InlineData("N", "Rules.RoadNumber.Format")]
    [InlineData("P12", "Rules.RoadNumber.Format")]
    [InlineData("R0/E19", "Rules.RoadNumber.Format")]
    [InlineData(null, "Rules.RoadNumber.Format")]
    public void RoadNumber_Other_IsRefused(string? text, string key) => Assert.Equal(key, RoadNumber.Parse(text).Violation?.Key);

    [Fact]
    public void RoadNumber_European_IsNamedInTheSentence() =>
        Assert.Equal(("number", "E40"), Assert.Single(RoadNumber.Parse("e 040").Violation!.Arguments));

    [Theory]
    [InlineData("0", null)]
    [InlineData("12,3", null)]
    [InlineData("12.300", null)]
    [InlineData("400,000", null)]
    [InlineData("400,001", "Rules.KmPoint.Range")]
    [InlineData("-0,1", "Rules.KmPoint.Range")]
    [InlineData("12,3456", "Rules.KmPoint.Format")]
    [InlineData("km 12", "Rules.KmPoint.Format")]
    [InlineData(null, "Rules.KmPoint.Format")]
    public void KmPoint_UpTo400WithThreeDecimals(string? text, string? key) => Assert.Equal(key, KmPoint.Parse(text).Violation?.Key);
}

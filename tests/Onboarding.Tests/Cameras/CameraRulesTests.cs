using Onboarding.Domain.Cameras;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;

namespace Onboarding.Tests.Cameras;

/// <summary>Codes on the pages of a camera and of its cabinet.</summary>
[Trait("Area", "Registration")]
public class CameraRulesTests
{
    [Theory]
    [InlineData("IP65", "IP65")]
    [InlineData(" ip 65 ", "IP65")]
    [InlineData("66", "IP66")]
    [InlineData("IP6X", "IP6X")]
    [InlineData("ip69k", "IP69K")]
    [InlineData("IP75", null)]
    [InlineData("waterproof", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void IngressProtection_Parse(string? text, string? expected) => Check(IngressProtection.Parse(text), expected, "Rules.IngressProtection.Format");

    [Theory]
    [InlineData("b, nl;F d/L", "B, NL, F, D, L")]
    [InlineData("BEL BEL", "BEL")]
    [InlineData("Belgique", null)]
    [InlineData("B1", null)]
    [InlineData(" , ", null)]
    [InlineData(null, null)]
    public void PlateCountries_Parse(string? text, string? expected) => Check(PlateCountries.Parse(text), expected, "Rules.PlateCountries.Format");

    [Theory]
    [InlineData("123-B-19", "123-B-19")]
    [InlineData("123 b 19", "123-B-19")]
    [InlineData("123-B-2019", null)]
    [InlineData("B-19", null)]
    [InlineData(null, null)]
    public void ModelApprovalMark_Parse(string? text, string? expected) => Check(ModelApprovalMark.Parse(text), expected, "Rules.ModelApprovalMark.Format");

    [Fact]
    public void PlateCountries_MoreThanFit_AreRefused() =>
        Assert.False(PlateCountries.Parse(string.Join(',', Enumerable.Range(0, 60).Select(index => $"{(char)('A' + (index / 26))}{(char)('A' + (index % 26))}"))).IsValid);

    private static void Check(Parsed<string> parsed, string? expected, string key) => Assert.Equal((expected, expected is null ? key : null), (parsed.Value, parsed.Violation?.Key));
}

using Onboarding.Domain.Organisations;

namespace Onboarding.Tests.Organisations;

[Trait("Area", "Registration")]
public class ZoneCodeTests
{
    [Theory]
    [InlineData("5339")]
    [InlineData(" 5908 ")]
    public void Parse_FourDigitsFrom5_IsTaken(string text) => Assert.Equal(text.Trim(), ZoneCode.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("4339")]
    [InlineData("533")]
    [InlineData("53390")]
    [InlineData("5339\n5340")]
    public void Parse_AnythingElse_IsRefused(string? text) => Assert.Equal("Rules.ZoneCode.Format", ZoneCode.Parse(text).Violation?.Key);
}

using System.Globalization;
using Onboarding.Domain.Shared;

namespace Onboarding.Tests.Shared;

[Trait("Area", "Registration")]
public class DecimalTextTests
{
    [Theory]
    [InlineData("50,84670", "50.84670")]
    [InlineData("50.84670", "50.84670")]
    [InlineData(" 148 855,12 ", "148855.12")]
    [InlineData("148\u202F855", "148855")]
    [InlineData("-4,35", "-4.35")]
    public void Read_BelgianNumber_KeepsEveryDecimal(string text, string expected) =>
        Assert.Equal(expected, DecimalText.Read(text)?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("148.855,12")]
    [InlineData("1e5")]
    [InlineData("50°50'48\"")]
    [InlineData("99999999999999999999999999999999")]
    public void Read_NoNumberOrAmbiguous_GivesNull(string? text) => Assert.Null(DecimalText.Read(text));
}

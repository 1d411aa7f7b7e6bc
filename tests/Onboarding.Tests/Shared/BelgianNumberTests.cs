using FsCheck;
using FsCheck.Fluent;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Tests.Shared;

[Trait("Area", "Registration")]
public sealed class BelgianNumberTests
{
    [Theory]
    [InlineData("50,8503", "50.8503")]
    [InlineData("50.8503", "50.8503")]
    [InlineData(" 50,8503 ", "50.8503")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1\u202F234,5", "1234.5")]
    [InlineData("1\u00A0234,5", "1234.5")]
    [InlineData("1'234,5", "1234.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1.234.567,8", "1234567.8")]
    [InlineData("1.234", "1.234")]
    [InlineData(",5", "0.5")]
    [InlineData("5,", "5")]
    [InlineData("-4,35", "-4.35")]
    [InlineData("\u22124,35", "-4.35")]
    [InlineData("+4,35", "4.35")]
    [InlineData("0", "0")]
    [InlineData("1,50", "1.50")]
    public void TryParse_WhatPeopleType_IsRead(string text, string expected)
    {
        Assert.True(BelgianNumber.TryParse(text, out var value));
        Assert.Equal(expected, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(",")]
    [InlineData("-")]
    [InlineData("5 m")]
    [InlineData("1e5")]
    [InlineData("--5")]
    [InlineData("1.23.4")]
    [InlineData("12.34,5")]
    [InlineData("1.2345,6")]
    [InlineData("1,2.3,4")]
    [InlineData("٣")]
    [InlineData("99999999999999999999999999999999")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(BelgianNumber.TryParse(text, out _));

    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1.234", 1234)]
    [InlineData("1,234", 1234)]
    [InlineData("1 234 567", 1234567)]
    [InlineData("-12", -12)]
    public void TryParseInteger_Count_IsRead(string text, long expected)
    {
        Assert.True(BelgianNumber.TryParseInteger(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1.23")]
    [InlineData("1.234,567")]
    [InlineData("")]
    [InlineData("twaalf")]
    public void TryParseInteger_AnythingElse_IsRefused(string text) => Assert.False(BelgianNumber.TryParseInteger(text, out _));

    [Fact]
    public void TryParse_WhatFormatWrote_IsTheSameNumber() =>
        Prop.ForAll<decimal>(value => BelgianNumber.TryParse(BelgianNumber.Format(value), out var read) && read == value).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Language.Fr)]
    [InlineData(Language.Nl)]
    public void TryParse_WhatTheLanguageWrote_IsTheSameNumber(Language language) =>
        Prop.ForAll<int, byte>((cents, thousands) =>
        {
            var value = (cents / 100m) + (thousands * 1_000_000m);
            return BelgianNumber.TryParse(value.ToString("N2", Cultures.Of(language)), out var read) && read == value;
        }).QuickCheckThrowOnFailure();
}

using Onboarding.Domain.Organisations;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Organisations;

[Trait("Area", "Registration")]
public class PhoneNumberTests
{
    [Theory]
    [InlineData("02 555 55 55", "+3225555555", "+32 2 555 55 55")]
    [InlineData("+32 2 555 55 55", "+3225555555", "+32 2 555 55 55")]
    [InlineData("+32 (0)2 555.55.55", "+3225555555", "+32 2 555 55 55")]
    [InlineData("0032 2/555-55-55", "+3225555555", "+32 2 555 55 55")]
    [InlineData("0470/12.34.56", "+32470123456", "+32 470 12 34 56")]
    [InlineData("+32470123456", "+32470123456", "+32 470 12 34 56")]
    [InlineData("04 222 33 44", "+3242223344", "+32 4 222 33 44")] // Liège, not a mobile
    [InlineData("010 22 33 44", "+3210223344", "+32 10 22 33 44")]
    [InlineData("0800 12 345", "+3280012345", "+32 800 12 345")]
    [InlineData("+33 1 23 45 67 89", "+33123456789", "+33123456789")]
    [InlineData("0031 20 123 45 67", "+31201234567", "+31201234567")]
    public void Parse_ValidNumber_IsE164AndReadable(string text, string e164, string formatted)
    {
        var parsed = PhoneNumber.Parse(text);

        Assert.Equal(e164, parsed.Value);
        Assert.Equal(formatted, PhoneNumber.Format(e164));
    }

    [Theory]
    [InlineData(null, "Rules.Phone.Format")]
    [InlineData("abc", "Rules.Phone.Format")]
    [InlineData("555 55 55", "Rules.Phone.Format")]
    [InlineData("+0123456789", "Rules.Phone.Format")]
    [InlineData("+331234567890123456", "Rules.Phone.Format")]
    [InlineData("02 555 55", "Rules.Phone.Belgian")]
    [InlineData("02 555 55 555", "Rules.Phone.Belgian")]
    [InlineData("0470 12 34 567", "Rules.Phone.Belgian")]
    [InlineData("+32 0470 12 34 56", "Rules.Phone.Belgian")]
    public void Parse_InvalidNumber_SaysWhy(string? text, string key) => Assert.Equal(key, PhoneNumber.Parse(text).Violation?.Key);

    [Fact]
    public void Parse_AnyText_NeverThrowsAndIsStable() => Properties.HoldForTexts(text =>
        PhoneNumber.Parse(text) is not { IsValid: true, Value: var e164 } || PhoneNumber.Parse(PhoneNumber.Format(e164)).Value == e164);
}

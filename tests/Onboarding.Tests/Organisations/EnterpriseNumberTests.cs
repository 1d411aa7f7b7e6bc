using FsCheck.Fluent;
using Onboarding.Domain.Organisations;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Organisations;

[Trait("Area", "Registration")]
public class EnterpriseNumberTests
{
    [Theory]
    [InlineData("0440966354", "0440.966.354")]
    [InlineData("BE0440966354", "0440.966.354")]
    [InlineData("be 0440.966.354", "0440.966.354")]
    [InlineData(" BE (0)440.966.354 ", "0440.966.354")]
    [InlineData("440966354", "0440.966.354")]
    [InlineData("440 966 354", "0440.966.354")]
    [InlineData("0831-797-467", "0831.797.467")]
    [InlineData("0202.239.951", "0202.239.951")]
    public void Parse_ValidNumber_IsNormalisedAndFormatted(string text, string formatted)
    {
        var parsed = EnterpriseNumber.Parse(text);

        Assert.True(parsed.IsValid);
        Assert.Equal(formatted.Replace(".", "", StringComparison.Ordinal), parsed.Value);
        Assert.Equal(formatted, EnterpriseNumber.Format(parsed.Value));
    }

    [Theory]
    [InlineData(null, "Rules.EnterpriseNumber.Format")]
    [InlineData("", "Rules.EnterpriseNumber.Format")]
    [InlineData("BE", "Rules.EnterpriseNumber.Format")]
    [InlineData("04409663545", "Rules.EnterpriseNumber.Format")]
    [InlineData("2440966354", "Rules.EnterpriseNumber.Format")] // establishment unit
    [InlineData("NL0440966354", "Rules.EnterpriseNumber.Format")]
    [InlineData("٠٤٤٠٩٦٦٣٥٤", "Rules.EnterpriseNumber.Format")] // Arabic digits
    [InlineData("1234567895", "Rules.EnterpriseNumber.Checksum")]
    [InlineData("0440966345", "Rules.EnterpriseNumber.Checksum")] // last two swapped
    public void Parse_InvalidNumber_SaysWhy(string? text, string key) =>
        Assert.Equal(key, EnterpriseNumber.Parse(text).Violation?.Key);

    [Fact]
    public void Parse_OneDigitMistyped_IsAlwaysFound() => Properties.Hold(
        from body in Gen.Choose(0, 19_999_999)
        from position in Gen.Choose(1, 9)
        from other in Gen.Choose(1, 9)
        select (body, position, other),
        c =>
        {
            var valid = $"{c.body:00000000}{97 - (c.body % 97):00}".ToCharArray();
            var wrong = valid.ToArray();
            wrong[c.position] = (char)('0' + ((wrong[c.position] - '0' + c.other) % 10));
            return EnterpriseNumber.Parse(new string(valid)).IsValid && !EnterpriseNumber.Parse(new string(wrong)).IsValid;
        });

    [Fact]
    public void Parse_AnyText_NeverThrows() => Properties.HoldForTexts(text => EnterpriseNumber.Parse(text) is not null);
}

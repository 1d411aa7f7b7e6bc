using FsCheck.Fluent;
using Onboarding.Domain.Network;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Network;

[Trait("Area", "Registration")]
public class IdentifierTests
{
    [Theory]
    [InlineData("00:1a:2b:3c:4d:5e")]
    [InlineData("00-1A-2B-3C-4D-5E")]
    [InlineData("001a.2b3c.4d5e")]
    [InlineData(" 001A2B3C4D5E ")]
    public void Mac_EveryNotation_GivesOneForm(string text) => Assert.Equal("00:1A:2B:3C:4D:5E", MacAddress.Parse(text).Value);

    [Theory]
    [InlineData(null, "Rules.Mac.Format")]
    [InlineData("00:1a:2b:3c:4d", "Rules.Mac.Format")]
    [InlineData("00:1a-2b:3c:4d:5e", "Rules.Mac.Format")]
    [InlineData("00:1g:2b:3c:4d:5e", "Rules.Mac.Format")]
    [InlineData("00:00:00:00:00:00", "Rules.Mac.Zero")]
    [InlineData("01:00:5E:00:00:01", "Rules.Mac.Multicast")]
    [InlineData("FF:FF:FF:FF:FF:FF", "Rules.Mac.Multicast")]
    public void Mac_AnythingElse_IsRefused(string? text, string key) => Assert.Equal(key, MacAddress.Parse(text).Violation?.Key);

    [Theory]
    [InlineData("541448820001234563")]
    [InlineData("541448 820001 234563")]
    public void Ean_RightCheckDigit_IsTaken(string text)
    {
        Assert.Equal("541448820001234563", Ean.Parse(text).Value);
        Assert.Equal("541448 820001 234563", Ean.Format("541448820001234563"));
    }

    [Theory]
    [InlineData(null, "Rules.Ean.Format")]
    [InlineData("54144882000123456", "Rules.Ean.Format")]
    [InlineData("641448820001234566", "Rules.Ean.Prefix")]
    [InlineData("541448820001234567", "Rules.Ean.CheckDigit")]
    [InlineData("541448820001234653", "Rules.Ean.CheckDigit")] // neighbours swapped
    public void Ean_AnythingElse_IsRefused(string? text, string key) => Assert.Equal(key, Ean.Parse(text).Violation?.Key);

    [Fact]
    public void Ean_OneDigitMistyped_IsAlwaysFound() => Properties.Hold(
        from position in Gen.Choose(2, 17)
        from other in Gen.Choose(1, 9)
        select (position, other),
        c =>
        {
            var wrong = "541448820001234563".ToCharArray();
            wrong[c.position] = (char)('0' + ((wrong[c.position] - '0' + c.other) % 10));
            return Ean.Parse(new string(wrong)).Violation?.Key == "Rules.Ean.CheckDigit";
        });

    [Theory]
    [InlineData("89320000000000000014", "89320000000000000014")]
    [InlineData("8932 0000 0000 0000 006", "8932000000000000006")]
    [InlineData("8932000000000000006F", "8932000000000000006")]
    public void Iccid_RightCheckDigit_IsTaken(string text, string expected) => Assert.Equal(expected, Iccid.Parse(text).Value);

    [Theory]
    [InlineData(null, "Rules.Iccid.Format")]
    [InlineData("9032000000000000001", "Rules.Iccid.Format")]
    [InlineData("893200000000000000", "Rules.Iccid.Format")]
    [InlineData("8932000000000000002", "Rules.Iccid.CheckDigit")]
    public void Iccid_AnythingElse_IsRefused(string? text, string key) => Assert.Equal(key, Iccid.Parse(text).Violation?.Key);
}

using Onboarding.Domain.Cameras;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Cameras;

public class CameraRulesTests
{
    [Theory]
    [InlineData("ab 12-34", "AB12-34")]
    [InlineData(" AB12-34 ", "AB12-34")]
    [InlineData("Ab1 2-3 4", "AB12-34")]
    public void Serial_SameNumberWrittenOtherwise_HasTheSameKey(string text, string key) =>
        Assert.Equal(key, SerialNumber.Key(SerialNumber.Parse(text).Value!));

    [Fact]
    public void Serial_LetterOAndZero_StayDifferent() => Assert.NotEqual(SerialNumber.Key("AO1I"), SerialNumber.Key("A011"));

    [Fact]
    public void Serial_IsKeptAsPrinted() => Assert.Equal("ab 12/34", SerialNumber.Parse("  ab 12/34 ").Value);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("---")]
    [InlineData("A\u200B1")]
    [InlineData("=1+2")]
    public void Serial_Unprintable_IsRefused(string? text) => Assert.Equal("Rules.Serial.Format", SerialNumber.Parse(text).Violation?.Key);

    [Theory]
    [InlineData("1,2", "1,2")]
    [InlineData("2; 1", "1,2")]
    [InlineData("3 1 3", "1,3")]
    [InlineData("8", "8")]
    public void Lanes_AreSortedAndDistinct(string text, string expected) => Assert.Equal(expected, LaneList.Format(LaneList.Parse(text).Value!));

    [Theory]
    [InlineData(null, "Rules.Lanes.Format")]
    [InlineData(",", "Rules.Lanes.Format")]
    [InlineData("1-3", "Rules.Lanes.Format")]
    [InlineData("left", "Rules.Lanes.Format")]
    [InlineData("0", "Rules.Lanes.Range")]
    [InlineData("1,9", "Rules.Lanes.Range")]
    public void Lanes_AnythingElse_IsRefused(string? text, string key) => Assert.Equal(key, LaneList.Parse(text).Violation?.Key);

    [Fact]
    public void Mounting_BoundsAreIncluded()
    {
        foreach (var range in new[] { Mounting.Heading, Mounting.Height, Mounting.Tilt, Mounting.Distance })
        {
            Assert.Null(range.Check(range.Min));
            Assert.Null(range.Check(range.Max));
            Assert.Equal(range.Key, range.Check(range.Min - 0.1m)?.Key);
            Assert.Equal(range.Key, range.Check(range.Max + 0.1m)?.Key);
        }
    }

    [Theory]
    [InlineData(0, 359)]
    [InlineData(2, 9)]
    [InlineData(0, 30)]
    [InlineData(5, 40)]
    public void Mounting_Bounds_AreThoseOfTheSheet(int min, int max) =>
        Assert.Contains((min, max), new[] { Mounting.Heading, Mounting.Height, Mounting.Tilt, Mounting.Distance }.Select(r => ((int)r.Min, (int)r.Max)));

    [Fact]
    public void AnyText_NeverThrows() => Properties.HoldForTexts(text => SerialNumber.Parse(text) is not null && LaneList.Parse(text) is not null);
}

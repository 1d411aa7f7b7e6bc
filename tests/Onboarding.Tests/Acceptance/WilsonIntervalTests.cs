using FsCheck;
using FsCheck.Fluent;
using Onboarding.Domain.Acceptance;

namespace Onboarding.Tests.Acceptance;

[Trait("Area", "Review")]
public class WilsonIntervalTests
{
    /// <summary>Published figures (81 of 263: Newcombe 1998, table I) and those that follow by hand.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(90, 100, 0.8256, 0.9448)]
    [InlineData(10, 10, 0.7225, 1.0000)]
    public void Of_KnownFigures_IsAsPublished(int hits, int sample, double lower, double upper)
    {
        var interval = WilsonInterval.Of(hits, sample);

        Assert.Equal((lower, upper), (Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    [Fact]
    public void Of_NothingMeasured_SaysNothing() => Assert.Equal(new(0, 1), WilsonInterval.Of(0, 0));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(-1, 1)]
    public void Of_Impossible_Throws(int hits, int sample) => Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(hits, sample));

    [Fact]
    public void Of_AnySample_HoldsTheRateAndIsSymmetric() => Prop.ForAll(Measured().ToArbitrary(), m =>
    {
        var interval = WilsonInterval.Of(m.Hits, m.Sample);
        var mirrored = WilsonInterval.Of(m.Sample - m.Hits, m.Sample);
        var rate = (double)m.Hits / m.Sample;
        return interval.Lower >= 0 && interval.Lower <= rate && rate <= interval.Upper && interval.Upper <= 1
            && Math.Abs(interval.Lower - (1 - mirrored.Upper)) < 1e-9;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_OneMoreHit_RaisesTheLowerBound_AndAMissLowersIt() => Prop.ForAll(Measured().ToArbitrary(), m =>
    {
        var now = WilsonInterval.Of(m.Hits, m.Sample).Lower;
        return WilsonInterval.Of(m.Hits + 1, m.Sample + 1).Lower > now && WilsonInterval.Of(m.Hits, m.Sample + 1).Lower <= now;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0.95, 73)]
    [InlineData(0, 0.98, 189)]
    public void SmallestSample_WithoutAMiss_IsTheKnownOne(int misses, double minimum, int expected) =>
        Assert.Equal(expected, WilsonInterval.SmallestSample(misses, minimum));

    [Fact]
    public void SmallestSample_PassesAndOneLessDoesNot() => Prop.ForAll(Gen.Choose(0, 200).ToArbitrary(), Gen.Choose(500, 999).ToArbitrary(), (misses, perMille) =>
    {
        var minimum = perMille / 1000d;
        var sample = WilsonInterval.SmallestSample(misses, minimum);
        return WilsonInterval.Of(sample - misses, sample).Lower >= minimum
            && (sample == misses + 1 || WilsonInterval.Of(sample - 1 - misses, sample - 1).Lower < minimum);
    }).QuickCheckThrowOnFailure();

    private static Gen<(int Hits, int Sample)> Measured() =>
        from sample in Gen.Choose(1, 5000)
        from hits in Gen.Choose(0, sample)
        select (hits, sample);
}

using Onboarding.Domain.Evidence;

namespace Onboarding.Tests.Evidence;

[Trait("Area", "Registration")]
public class PhotoPlaceTests
{
    private static readonly PhotoPosition Photo = new(51.06350m, 3.70120m);

    /// <summary>One thousandth of a degree of latitude is 111 m; of longitude 70 m at this latitude.</summary>
    [Theory]
    [InlineData("51.06350", "3.70120", null, null)]
    [InlineData("51.06570", "3.70120", null, null)]
    [InlineData("51.06350", "3.70470", null, null)]
    [InlineData("51.06580", "3.70120", "Evidence.PhotoPlace.Metres", 260)]
    [InlineData("51.06350", "3.70490", "Evidence.PhotoPlace.Metres", 260)]
    [InlineData("51.05350", "3.70120", "Evidence.PhotoPlace.Metres", 1110)]
    [InlineData("50.84660", "4.35280", "Evidence.PhotoPlace.Kilometres", 52)]
    public void Check_WarnsBeyondTheTolerance(string latitude, string longitude, string? key, int? distance)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;

        var warning = PhotoPlace.Check(Photo, decimal.Parse(latitude, invariant), decimal.Parse(longitude, invariant));

        Assert.Equal(key, warning?.Key);
        Assert.Equal(distance, (int?)warning?.Arguments[0].Value);
    }
}

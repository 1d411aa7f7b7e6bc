using FsCheck.Fluent;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Sites;
using Onboarding.Tests.Shared;
using static Onboarding.Domain.Places.CoordinateSystem;

namespace Onboarding.Tests.Places;

[Trait("Area", "Registration")]
public class PlaceInputTests
{
    [Theory]
    [InlineData("https://www.google.com/maps/@50.8467123,4.3525456,17z")]
    [InlineData("https://www.google.com/maps/place/Grand-Place/@50.9,4.4,15z/data=!3m1!4b1!4m5!8m2!3d50.8467123!4d4.3525456")] // the pin, not the screen
    [InlineData("https://maps.google.com/?q=50.8467123,4.3525456")]
    [InlineData("https://www.google.com/maps/search/?api=1&query=50.8467123%2C4.3525456")]
    [InlineData("https://www.openstreetmap.org/?mlat=50.8467123&mlon=4.3525456#map=17/50.9/4.4")]
    [InlineData("https://www.openstreetmap.org/#map=17/50.8467123/4.3525456")]
    [InlineData("https://www.waze.com/ul?ll=50.8467123%2C4.3525456&navigate=yes")]
    [InlineData("https://www.waze.com/live-map/directions?to=ll.50.8467123%2C4.3525456")]
    [InlineData("geo:50.8467123,4.3525456?z=17")]
    [InlineData(" 50.8467123, 4.3525456 ")]
    [InlineData("50,8467123; 4,3525456")]
    public void MapLink_HasThePoint(string text) => Assert.Equal(new TypedCoordinates(Wgs84, 50.8467123m, 4.3525456m), MapLink.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("50,8467")]
    [InlineData("https://maps.app.goo.gl/AbCdEf")]
    [InlineData("https://www.google.com/maps/place/Brussel")]
    [InlineData("148855 170700")]
    public void MapLink_WithoutPoint_IsNone(string? text) => Assert.Null(MapLink.Read(text));

    [Theory]
    [InlineData("50° 50' 48.1\" N", "50.84669444")]
    [InlineData("50°50′48,1″N", "50.84669444")]
    [InlineData("N 50° 50’ 48,10”", "50.84669444")]
    [InlineData("4° 21' 9.0\" O", "4.35250000")] // Dutch oost
    [InlineData("4°21'9.0''E", "4.35250000")]
    [InlineData("4° 21' 9.0\" W", "-4.35250000")]
    public void Sexagesimal_IsRead(string text, string degrees) =>
        Assert.Equal(decimal.Parse(degrees, System.Globalization.CultureInfo.InvariantCulture), SexagesimalText.Parse(text).Value);

    [Theory]
    [InlineData("50° 50' 48\" N", "Rules.Coordinates.WholeSeconds")]
    [InlineData("50° 50'", "Rules.Coordinates.Sexagesimal")]
    [InlineData("50° 60' 48.1\"", "Rules.Coordinates.Sexagesimal")]
    [InlineData("50° 50' 60.0\"", "Rules.Coordinates.Sexagesimal")]
    public void Sexagesimal_Wrong_SaysWhy(string text, string key) => Assert.Equal(key, SexagesimalText.Parse(text).Violation?.Key);

    [Fact]
    public void Sexagesimal_Written_IsReadAsTheSame_InBothLanguages() =>
        Properties.Hold(from n in Gen.Choose(0, 90 * 3600 * 1000) from language in Gen.Elements(Language.Fr, Language.Nl) from latitude in Gen.Elements(true, false) select (n, language, latitude), x =>
        {
            var degrees = Math.Round(x.n / 3_600_000m, 8);
            return SexagesimalText.Parse(SexagesimalText.Format(degrees, x.latitude, x.language)).Value == degrees;
        });

    [Fact]
    public void Decimals_Written_AreReadAsTheSame() =>
        Properties.Hold(from system in Gen.Elements(Enum.GetValues<CoordinateSystem>()) from a in Gen.Choose(0, 999) from b in Gen.Choose(0, 999) select Point(system, a, b), point =>
        {
            var entry = PositionEntry.Of(point);
            return entry.Typed == point && entry.Mistake() is null;
        });

    [Fact]
    public void AnyText_IsReadOrRefused_AndNeverThrows() => Properties.HoldForTexts(text =>
    {
        MapLink.Read(text);
        foreach (var system in Enum.GetValues<CoordinateSystem>())
        {
            var entry = new PositionEntry(system, text, text);
            Assert.True(entry.Typed is not null || entry.Mistake() is not null || string.IsNullOrWhiteSpace(text));
        }

        return PostcodeList.Parse(text) is not null;
    });

    [Fact]
    public void Position_KeepsWhatWasTyped_AndDerivesEightDecimals() =>
        Properties.Hold(from a in Gen.Choose(0, 999) from b in Gen.Choose(0, 999) select Point(Lambert72, a, b), point =>
        {
            var position = SitePlaces.PositionOf(point);
            return (position.TypedSystem, position.TypedFirst, position.TypedSecond) == (Lambert72, point.First, point.Second)
                && position.Latitude.Scale <= 8 && position.Longitude.Scale <= 8;
        });

    /// <summary>There and back within five centimetres, whatever the system.</summary>
    [Fact]
    public void Position_ThroughAnotherSystem_ComesBack() =>
        Properties.Hold(from system in Gen.Elements(Lambert72, Lambert2008) from to in Gen.Elements(Enum.GetValues<CoordinateSystem>()) from a in Gen.Choose(0, 999) from b in Gen.Choose(0, 999) select (Point: Point(system, a, b), to), x =>
        {
            var there = Portal.Platform.Geodesy.CoordinateConverter.Convert(x.Point, x.to);
            var back = Portal.Platform.Geodesy.CoordinateConverter.Convert(there, x.Point.System);
            return Math.Abs(back.First - x.Point.First) < 0.05m && Math.Abs(back.Second - x.Point.Second) < 0.05m;
        });

    /// <summary>Inside the box in which nothing is doubtful, whatever two numbers from 0 to 999 are drawn.</summary>
    private static TypedCoordinates Point(CoordinateSystem system, int a, int b)
    {
        var shift = system is Lambert2008 ? 500_000m : 0m;
        return system is Wgs84
            ? new(system, 50.00001m + (a / 1000m), 4.00001m + (b / 1000m))
            : new(system, shift + 60_000.25m + (a * 200), shift + 90_000.125m + (b * 100));
    }
}

using FsCheck;
using FsCheck.Fluent;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Checks;
using Onboarding.Domain.Places;
using Onboarding.Domain.Sites;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Checks;

/// <summary>Whatever stands in the database – another program wrote it, an older version did –, a check says something or nothing, and never falls over.</summary>
[Trait("Area", "Registration")]
public class CheckPropertyTests
{
    private static readonly string?[] Texts =
    [
        null, "", " ", "1", "1,2", "9,9", "10.20.1.4", "10.20.1.0/29", "10.20.0.0/16", "::1", "fc00::/7", "0.0.0.0/0", "54", "S1", "02:00:00:00:00:01", "é\u202F漢\uD800",
        "99999999999999999999999.1", "v1.2.3-beta", "2147483648", "-1", "21004", "0000.00",
    ];

    private static readonly decimal?[] Numbers = [null, 0, -1, 0.0001m, 6.2m, 40, decimal.MaxValue, decimal.MinValue];

    private static readonly DateOnly?[] Days = [null, DateOnly.MinValue, DateOnly.MaxValue, CheckCase.Today, CheckCase.Today.AddDays(30)];

    private static readonly string?[] Flows =
    [
        null, "", "null", "[null]", "{", "[{}]", """[{"Purpose":"Passages","Source":"0.0.0.0/0","Ports":"9-1,x","Until":"9999-12-31"}]""", """[{"Direction":7}]""",
        """[{"Destination":"::/1","Source":"1.2.3.4","Ports":"1-65535"}]""",
    ];

    private static readonly Gen<int[]> Choices = Gen.ArrayOf(Gen.Choose(0, 10_000), 60);

    [Fact]
    public void Of_AnyPicture_NeverThrows() => Properties.Hold(Choices, choices => CheckRules.Of(PictureOf(choices)).Count >= 0);

    [Fact]
    public void Compare_AnyTexts_IsAntisymmetricAndNeverThrows() => Properties.Hold(
        ArbMap.Default.GeneratorFor<(string?, string?)>(),
        pair => Math.Sign(FirmwareVersion.Compare(pair.Item1, pair.Item2) ?? 0) == -Math.Sign(FirmwareVersion.Compare(pair.Item2, pair.Item1) ?? 0));

    [Theory]
    [InlineData("9.80.1", "10.12", -1)]
    [InlineData("10.12", "10.12.0", 0)]
    [InlineData("V7.10.0 build 230915", "v7.9", 1)]
    [InlineData("2024-03-05", "2024-3-4", 1)]
    [InlineData("123456789012345678901234567890", "9", 1)]
    [InlineData("beta", "1", null)]
    [InlineData(null, "1", null)]
    public void Compare_GoesByTheNumbers(string? one, string? other, int? expected) =>
        Assert.Equal(expected, FirmwareVersion.Compare(one, other) is { } difference ? Math.Sign(difference) : null);

    private static CheckPicture PictureOf(int[] choices)
    {
        var next = 0;
        var basis = new CheckCase();
        basis.Dossier.TargetDate = Any(Days);
        (basis.Model.MinHeight, basis.Model.MaxHeight, basis.Model.MaxTilt, basis.Model.ApprovedFirmware) = (Any(Numbers), Any(Numbers), Any(Numbers), Any(Texts));
        foreach (var site in basis.Sites)
        {
            (site.NisCode, site.NameFr, site.NameNl, site.Direction, site.Ean) = (Any(Texts), Any(Texts), Any(Texts), Any(Texts), Any(Texts));
            (site.Subnet, site.Gateway, site.SupportHeight, site.LaneCount) = (Any(Texts), Any(Texts), Any(Numbers), Any<int?>([null, -3, 0, 4, int.MaxValue]));
            (site.Flows, site.SurveyAccuracy, site.LinkConfirmedOn) = (Any(Flows), Any(Numbers), Any(Days));
            (site.LinkOrderedOn, site.LinkDeliveredOn, site.CertificateValidUntil) = (Any(Days), Any(Days), Any(Days));
            (site.CertificateKey, site.CertificateBits) = (Any<KeyAlgorithm?>([null, KeyAlgorithm.Ec, KeyAlgorithm.Rsa]), Any<int?>([null, int.MinValue, 256]));
            site.Position = Any([null, site.Position, new SitePosition
            {
                TypedSystem = CoordinateSystem.Wgs84, TypedFirst = 0, TypedSecond = 0, Latitude = 0, Longitude = 0,
                Lambert72X = decimal.MaxValue, Lambert72Y = decimal.MinValue, Lambert2008X = 0, Lambert2008Y = 0,
            }]);
        }

        foreach (var camera in basis.Cameras)
        {
            (camera.SerialKey, camera.MacAddress, camera.IpAddress, camera.Lanes, camera.Firmware) = (Any(Texts), Any(Texts), Any(Texts), Any(Texts), Any(Texts));
            (camera.Height, camera.Distance, camera.Tilt, camera.FocalLength) = (Any(Numbers), Any(Numbers), Any(Numbers), Any(Numbers));
            camera.ModelApprovedUntil = Any(Days);
            camera.ModelId = Any<Guid?>([null, basis.Model.Id, Guid.Empty]);
        }

        basis.Authorisations.Add(new("21004", DateTime.MinValue));
        basis.ScopeChanges.Add(new(basis.Dossier.Id, DateTime.MaxValue));
        return basis.Picture;

        T Any<T>(T[] values) => values[choices[next++ % choices.Length] % values.Length];
    }
}

using System.Net;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Network;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Places;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Demo;
using Onboarding.Portal.Features.Reference;
using Onboarding.Portal.Platform.Geodesy;

namespace Onboarding.Tests.Demo;

/// <summary>The data of the demonstration keep the rules that the portal asks of everybody, and harm nobody who exists.</summary>
public class DemoDataTests
{
    private static readonly IReadOnlyList<DemoSite> Sites = [.. DemoData.Dossiers.Values.SelectMany(d => d.Sites)];

    private static readonly IReadOnlyList<DemoCamera> Cameras = [.. Sites.SelectMany(s => s.Cameras)];

    [Fact]
    public void Coordinates_LieInBelgium_InTheSystemTheyClaim() =>
        Assert.All(Sites, site => Assert.Null(CoordinateCheck.Check(new(site.System, site.First, site.Second))));

    /// <summary>Latitude and longitude of the places that the data name in Lambert, computed by hand outside the program.</summary>
    [Theory]
    [InlineData("SN-LEO3-1", 50.87195, 4.41810)]
    [InlineData("DB-GRI-01", 50.92795, 4.37255)]
    [InlineData("TM-MID-01", 50.82618, 4.29247)]
    [InlineData("DB-LUM-01", 50.98520, 5.21280)]
    [InlineData("SN-PC-02", 50.84202, 4.36600)]
    [InlineData("TM-OUE-02", 50.84928, 4.32402)]
    [InlineData("DB-R0-01", 50.91200, 4.35600)]
    [InlineData("SN-VP-01", 50.88420, 4.37352)]
    [InlineData("TM-JET-01", 50.88800, 4.31098)]
    [InlineData("TM-TER-02", 50.84802, 4.43998)]
    [InlineData("DB-N2-02", 50.94002, 5.15597)]
    [InlineData("DB-N2-03", 50.90897, 5.41302)]
    public void Coordinates_InLambert_AreThePlaceMeant(string reference, double latitude, double longitude)
    {
        const double metresPerDegree = 111_320;
        var site = Sites.Single(s => s.LocalReference == reference);

        var there = CoordinateConverter.Derive(new(site.System, site.First, site.Second));

        var north = ((double)there.Latitude - latitude) * metresPerDegree;
        var east = ((double)there.Longitude - longitude) * metresPerDegree * Math.Cos(latitude * Math.PI / 180);
        Assert.InRange(Math.Sqrt((north * north) + (east * east)), 0, 30);
    }

    [Fact]
    public void Coordinates_AreTypedInEverySystem() =>
        Assert.Equal(Enum.GetValues<CoordinateSystem>(), Sites.Select(s => s.System).Distinct().Order());

    [Fact]
    public void Sites_HaveNamesInBothLanguages_AndReadablePlaces()
    {
        Assert.All(Sites, site =>
        {
            Assert.InRange(site.NameFr.Length, 3, Site.NameMaxLength);
            Assert.InRange(site.NameNl.Length, 3, Site.NameMaxLength);
            Assert.Equal(site.RoadNumber, RoadNumber.Parse(site.RoadNumber).Value);
            Assert.Equal(site.Postcode, Postcode.Parse(site.Postcode).Value);
            Assert.Null(site.KmPoint is { } km ? KmPoint.Check(km) : null);
            Assert.Null(site.Ean is { } ean ? Ean.Parse(ean).Violation : null);
        });
        Assert.Equal(Sites.Count, Sites.Select(s => s.LocalReference).Distinct().Count());
    }

    [Fact]
    public void Sites_LieInAMunicipalityOfTheirZone_ThatExists()
    {
        var municipalities = ReferenceData.Provinces.SelectMany(p => p.Municipalities).Select(m => m.Nis).ToHashSet();

        Assert.All(DemoData.Zones.SelectMany(z => z.Municipalities), nis => Assert.Contains(nis, municipalities));
        Assert.All(DemoData.Dossiers.Values, dossier =>
        {
            var zone = DemoData.Zones.Single(z => z.Code == dossier.Zone);
            Assert.All(dossier.Sites, site => Assert.Contains(site.NisCode, zone.Municipalities));
        });
    }

    [Fact]
    public void Cameras_AreMountedWithinTheRules_AndOfModelsThatShip()
    {
        var models = ReferenceData.CameraModels.Select(m => $"{m.Make} {m.Name}").ToHashSet();

        Assert.All(Cameras, camera =>
        {
            Assert.Contains(camera.Model, models);
            Assert.Null(Mounting.Heading.Check(camera.Heading));
            Assert.Null(Mounting.Height.Check(camera.Height));
            Assert.Null(Mounting.Tilt.Check(camera.Tilt));
            Assert.Null(Mounting.Distance.Check(camera.Distance));
            Assert.Equal(camera.Lanes, LaneList.Format(LaneList.Parse(camera.Lanes).Value!));
        });
        Assert.All(Sites, site => Assert.InRange(site.Cameras.Count, 1, 8));
    }

    [Fact]
    public void Devices_BearSerialsOfTheirOwn_AndAddressesThatNobodyOwns()
    {
        var serials = Cameras.Select(c => c.Serial).OfType<string>().ToList();
        var macs = Cameras.Select(c => c.MacAddress).OfType<string>().ToList();
        var addresses = Cameras.Select(c => c.IpAddress).OfType<string>().ToList();

        Assert.Equal(serials.Count, serials.Select(SerialNumber.Key).Distinct().Count());
        Assert.All(serials, serial => Assert.Null(SerialNumber.Parse(serial).Violation));
        Assert.Equal(macs.Count, macs.Distinct().Count());
        Assert.All(macs, mac => Assert.StartsWith("00:00:5E:00:53:", MacAddress.Parse(mac).Value, StringComparison.Ordinal));
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.All(addresses, address => Assert.True(IsPrivate(IPAddress.Parse(address))));
    }

    [Fact]
    public void Companies_HaveValidNumbers_OfARangeThatIsNotGivenOut() => Assert.All(DemoData.Organisations, organisation =>
    {
        Assert.Equal(organisation.EnterpriseNumber, EnterpriseNumber.Parse(organisation.EnterpriseNumber).Value);
        Assert.StartsWith("0100", organisation.EnterpriseNumber, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<ContactKind>(), organisation.Contacts.Select(c => c.Kind).Order());
    });

    [Fact]
    public void Mail_GoesToReservedDomainsOnly()
    {
        var addresses = DemoData.People.Select(p => p.Email)
            .Concat(DemoData.Organisations.SelectMany(o => o.Contacts.Select(c => c.Email).Append(o.Mailbox)))
            .Concat(DemoData.Zones.Select(z => z.Mailbox));

        Assert.All(addresses, address => Assert.EndsWith(".example", address, StringComparison.Ordinal));
    }

    [Fact]
    public void People_PlayEveryRole_AndEachCompanyHasItsThree()
    {
        var held = DemoData.People.SelectMany(p => p.Roles).ToList();

        Assert.Equal(Enum.GetValues<Role>(), held.Select(r => r.Role).Distinct().Order());
        Assert.All(DemoData.Organisations, organisation => Assert.Equal(3, held.Count(r => r.Place == organisation.Key)));
        Assert.Equal(DemoData.People.Count, DemoData.People.Select(p => p.Email).Distinct().Count());
    }

    [Fact]
    public void Stories_BeginByOpening_AndAreToldInTheOrderOfTime() => Assert.All(DemoData.Dossiers.Values, dossier =>
    {
        Assert.Equal("Open", dossier.Story[0].Do.ToString());
        Assert.All(dossier.Story, step => Assert.True(step.Day >= 1));
        Assert.Equal(dossier.Story.OrderByDescending(s => s.Day).ThenBy(s => s.Time), dossier.Story);
    });

    private static bool IsPrivate(IPAddress address) => new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16" }.Any(network => IPNetwork.Parse(network).Contains(address));
}

using Onboarding.Domain.Cameras;
using Onboarding.Domain.Network;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Demo;

namespace Onboarding.Tests.Demo;

/// <summary>What the demonstration says of parties, power, cabinets, networks, certificates and devices keeps the rules of the pages that ask for it.</summary>
[Trait("Area", "Registration")]
public class DemoDetailTests
{
    private static readonly IReadOnlyList<DemoSite> Sites = [.. DemoData.Dossiers.Values.SelectMany(d => d.Sites)];

    /// <summary>Values are handed over by name; a name that the entity does not have would be lost without a word.</summary>
    [Theory]
    [InlineData(typeof(DemoSite), typeof(Site), "System", "First", "Second", "Cameras",
        "InspectedWorkingDaysAgo", "LinkOrderedWorkingDaysAgo", "LinkConfirmedWorkingDaysAgo", "LinkDeliveredWorkingDaysAgo", "CertificateEndsInWorkingDays")]
    [InlineData(typeof(DemoCamera), typeof(Camera), "Model")]
    [InlineData(typeof(DemoSetup), typeof(Camera), "Model", "CountryDataWorkingDaysAgo", "WarrantyEndsInWorkingDays", "MaintenanceEndsInWorkingDays")]
    public void Values_AreNamedAsInTheEntity(Type demo, Type entity, params string[] others)
    {
        var alike = from property in demo.GetProperties()
                    let target = entity.GetProperty(property.Name)
                    where target is not null && Bare(target.PropertyType) == Bare(property.PropertyType)
                    select property.Name;

        Assert.Equal(demo.GetProperties().Select(p => p.Name).Except(others).Order(), alike.Order());
    }

    [Fact]
    public void Networks_AreWellFormed() => Assert.All(Sites, site =>
    {
        Assert.Null(site.Iccid is { } card ? Iccid.Parse(card).Violation : null);
        Assert.Null(site.Subnet is { } subnet ? Cidr.Parse(subnet).Violation : null);
        Assert.Null(site.Gateway is { } gateway ? IpAddressRule.Parse(gateway).Violation : null);
        Assert.Null(site.Gateway is { } member ? Cidr.CheckMember(Cidr.Parse(site.Subnet).Value, IpAddressRule.Parse(member).Value!) : null);
        Assert.Null(site.Vlan is { } vlan ? NetworkLimits.Vlan.Check(vlan) : null);
        Assert.Null(site.CabinetProtection is { } code ? IngressProtection.Parse(code).Violation : null);
    });

    /// <summary>RFC 5737 keeps 198.51.100.0/24 for documentation: nobody is called there.</summary>
    [Fact]
    public void Tunnels_EndAtAddressesThatNobodyOwns() =>
        Assert.All(Sites.Select(s => s.VpnPeer).OfType<string>(), peer => Assert.StartsWith("198.51.100.", peer, StringComparison.Ordinal));

    [Fact]
    public void Setups_AreOfEachModelThatIsBought_AndReadTheirCountries()
    {
        var bought = Sites.SelectMany(s => s.Cameras).Where(c => c.Serial is not null).Select(c => c.Model).Distinct();

        Assert.Equal(bought.Order(), DemoData.Setups.Select(s => s.Model).Order());
        Assert.All(DemoData.Setups, setup => Assert.Equal(setup.Countries, setup.Countries is null ? null : PlateCountries.Parse(setup.Countries).Value));
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}

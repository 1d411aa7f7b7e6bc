using System.Net;
using Onboarding.Domain.Network;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Checks;

/// <summary>Subnets that share addresses with those of other dossiers.</summary>
[Trait("Area", "Registration")]
public sealed class SubnetElsewhereTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("10.20.30.0/29", "00000000000000000000FFFF0A141E00", "00000000000000000000FFFF0A141E07")]
    [InlineData("0.0.0.0/1", "00000000000000000000FFFF00000000", "00000000000000000000FFFF7FFFFFFF")]
    [InlineData("10.0.0.1/32", "00000000000000000000FFFF0A000001", "00000000000000000000FFFF0A000001")]
    [InlineData("2a02:a000::/19", "2A02A000000000000000000000000000", "2A02BFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    public void Bounds_AreTheFirstAndTheLastAddress(string subnet, string first, string last) => Assert.Equal((first, last), Cidr.Bounds(IPNetwork.Parse(subnet)));

    [Theory]
    [InlineData("10.101.8.0/22", "10.101.9.0/29", true)]
    [InlineData("10.102.9.0/29", "10.102.8.0/22", true)]
    [InlineData("10.103.9.0/29", "10.103.9.0/29", true)]
    [InlineData("10.104.9.0/29", "10.104.9.8/29", false)]
    [InlineData("fd00:105::/48", "fd00:105:0:1::/64", true)]
    [InlineData("fd00:106::/48", "fd00:107::/48", false)]
    public async Task Found_WhenTheRangesOverlap_NotOnlyWhenTheyAreEqual(string theirs, string own, bool overlap)
    {
        var (owner, foreign) = await SiteAsync();
        await owner.Browser.PostAsync($"/fr/sites/{foreign}/addressing", ("Subnet", theirs));
        var (integrator, site) = await SiteAsync();
        await integrator.Browser.PostAsync($"/fr/sites/{site}/addressing", ("Subnet", own));

        var page = await integrator.Browser.GetAsync($"/fr/sites/{site}/addressing");

        Assert.Equal(overlap, page.Document.QuerySelector("#Subnet-note-0") is not null);
    }

    private async Task<(Integrator Integrator, Guid Site)> SiteAsync()
    {
        var integrator = await Integrator.CreateAsync(portal);
        return (integrator, await integrator.AddSiteAsync(await integrator.OpenDossierAsync()));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Features.Demo;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Demo;

/// <summary>The services of the demonstration are there, and it was left out by configuration: what is asked here depends on the start alone.</summary>
public sealed class PortalWithoutDemo : DemoPortal
{
    public PortalWithoutDemo() => Settings["Demo:Data"] = "false";
}

public class NoDemoTests(PortalWithoutDemo portal) : IClassFixture<PortalWithoutDemo>
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Install_OutsideDevelopment_AddsNobody(string environment)
    {
        var allowing = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Demo:Data"] = "true" }).Build();

        await new DemoDataStart(portal.Services, new NamedEnvironment(environment), allowing, portal.Clock).InstallAsync(CancellationToken.None);

        await AssertEmptyAsync();
    }

    [Fact]
    public Task Start_LeftOutByConfiguration_AddsNobody() => AssertEmptyAsync();

    [Fact]
    public void Services_OutsideDevelopment_AreNotEvenRegistered()
    {
        var services = new ServiceCollection();

        services.AddDemo(new NamedEnvironment("Production"));

        Assert.Equal(typeof(DemoDataStart), Assert.Single(services).ServiceType);
    }

    private async Task AssertEmptyAsync()
    {
        Assert.False(await portal.ReadAsync(db => db.Users.AnyAsync()));
        Assert.False(await portal.ReadAsync(db => db.Organisations.AnyAsync()));
        Assert.False(await portal.ReadAsync(db => db.Dossiers.AnyAsync()));
        Assert.Empty(portal.Services.GetRequiredService<DemoSignIns>());
    }
}

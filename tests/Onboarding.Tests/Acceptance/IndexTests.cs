using System.Net;
using Onboarding.Domain.People;
using Onboarding.Tests.Operations;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Acceptance;

/// <summary>The test plan of a camera as people see it.</summary>
[Trait("Area", "Review")]
public sealed class IndexTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_BeforeTheNetworkIsReady_SaysWhenThePlanComes()
    {
        var made = await OperationCase.ApprovedAsync(portal);

        var page = await (await portal.SignInAsync(made.Made.Administrator)).GetAsync(PathOf(made));

        Assert.StartsWith("Le plan d’essais est créé", page.Text("p.p-prose"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Tester, 4)]
    [InlineData(Role.NetworkEngineer, 0)]
    public async Task Get_ThePlan_OffersTheResultsToWhoTests(Role role, int links)
    {
        var made = await OperationCase.NetworkReadyAsync(portal);

        var page = await (await portal.SignInAsync(role == Role.Tester ? made.Tester : made.Engineer)).GetAsync(PathOf(made));

        Assert.Equal(4, page.Texts("tbody tr").Count);
        Assert.Equal(links, page.Texts("tbody a").Count);
        Assert.Equal("98\u00a0%", page.Texts("tbody td.p-number")[0]);
    }

    [Fact]
    public async Task Get_Foreign_IsNotFound()
    {
        var made = await OperationCase.ApprovedAsync(portal);
        var stranger = await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator, await portal.Data.CreateOrganisationAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(stranger)).GetAsync(PathOf(made))).Status);
    }

    private static string PathOf(OperationCase made) => $"/fr/cameras/{made.Made.CameraId}/tests";
}

using System.Net;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Gates;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Operations;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Gates;

/// <summary>The seven gates of a dossier.</summary>
[Trait("Area", "Review")]
public sealed class IndexTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_ShowsEveryGateWithWhatItAsksAndWhereItStands()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);

        var page = await (await portal.SignInAsync(made.Made.Administrator)).GetAsync(PathOf(made));

        Assert.Equal(7, page.Texts("tbody tr").Count);
        Assert.Equal(["Franchi", "Franchi", "Franchi", "Prêt", "Pas encore ouvert", "Pas encore ouvert", "Pas encore ouvert"], page.Texts("tbody .p-tag"));
        Assert.Contains("1/1 y sont", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_OfAnUnknownCondition_FindsNothing()
    {
        var made = await OperationCase.ApprovedAsync(portal);

        var result = await made.Made.AsAsync<GateService, ChangeResult>(made.Manager, s => s.CloseAsync(made.Made.DossierId, Guid.NewGuid(), CancellationToken.None));

        Assert.Equal(ChangeStatus.NotFound, result.Status);
    }

    [Fact]
    public async Task Get_Foreign_IsNotFound()
    {
        var made = await OperationCase.ApprovedAsync(portal);
        var stranger = await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator, await portal.Data.CreateOrganisationAsync());
        var browser = await portal.SignInAsync(stranger);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(PathOf(made))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{PathOf(made)}/3")).Status);
    }

    private static string PathOf(OperationCase made) => $"/fr/dossiers/{made.Made.DossierId}/gates";
}

using System.Net;
using Onboarding.Domain.People;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Evidence;

[Trait("Area", "Registration")]
public sealed class MissingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_ShowsWhatIsMissingOpenAndWhatAsksNothingFolded()
    {
        var made = await ReviewCase.CreateAsync(portal);

        var page = await (await portal.SignInAsync(made.Administrator)).GetAsync($"/nl/dossiers/{made.DossierId}/missing");

        Assert.Contains("Foto’s van de site", page.Text("h2#now ~ .p-scroll"), StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("details.p-fields:not([open])").Length);
    }

    [Fact]
    public async Task Get_CallsAnAuthorisationByItsMunicipality()
    {
        var made = await ReviewCase.CreateAsync(portal);

        var page = await (await portal.SignInAsync(made.Administrator)).GetAsync($"/fr/dossiers/{made.DossierId}/missing");

        Assert.Contains("Gand", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("44021", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByTheNetworkTeam_LeadsToNoOrganisation()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AcceptAllAsync();
        await made.ApproveAsync();
        var (integrator, engineer) = (await portal.SignInAsync(made.Administrator), await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.NetworkEngineer)));

        var (own, theirs) = (await integrator.GetAsync($"/fr/dossiers/{made.DossierId}/missing"), await engineer.GetAsync($"/fr/dossiers/{made.DossierId}/missing"));

        Assert.NotEmpty(own.Document.QuerySelectorAll("main a[href*='/organisations/']"));
        Assert.Equal(HttpStatusCode.OK, theirs.Status);
        Assert.Empty(theirs.Document.QuerySelectorAll("main a[href*='/organisations/']"));
    }

    [Fact]
    public async Task Get_OfAWithdrawnDossier_AsksNothingAnyMore()
    {
        var made = await ReviewCase.CreateAsync(portal);
        portal.Clock.Advance(TimeSpan.FromDays(60));
        var browser = await portal.SignInAsync(made.Administrator);
        await browser.PostAsync($"/fr/dossiers/{made.DossierId}/withdraw", ("Reason", "Le chantier est abandonné."));

        var (all, hub) = (await browser.GetAsync($"/fr/dossiers/{made.DossierId}/missing"), await browser.GetAsync($"/fr/dossiers/{made.DossierId}"));

        Assert.StartsWith("Pas fourni (", all.Text("h2#now"), StringComparison.Ordinal);
        Assert.Empty(all.Document.QuerySelectorAll(".p-late"));
        Assert.Null(hub.Document.QuerySelector("#missing"));
    }

    [Fact]
    public async Task Get_OfAnotherCompany_IsNotFound()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/fr/dossiers/{made.DossierId}/missing")).Status);
    }
}

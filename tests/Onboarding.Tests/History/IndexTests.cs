using Onboarding.Tests.Support;

namespace Onboarding.Tests.History;

public sealed class IndexTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_ChangedField_ShowsBeforeAndAfterInTheReadersWords()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var dossier = await integrator.OpenDossierAsync();
        var site = await integrator.AddSiteAsync(dossier);
        await integrator.Browser.PostAsync($"/fr/sites/{site}/network", ("Link", "Fibre"));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await integrator.Browser.PostAsync($"/fr/sites/{site}/network", ("Link", "RadioLink"));

        var page = await integrator.Browser.GetAsync($"/nl/dossiers/{dossier}/history");

        Assert.StartsWith("Gegevens gewijzigd: BE-", page.Text(".p-timeline__what"), StringComparison.Ordinal);
        Assert.Equal("Type verbinding", page.Text(".p-changes dt"));
        Assert.Equal("voordien: Glasvezel → nadien: Straalverbinding", page.Text(".p-changes dd"));
    }

    [Fact]
    public async Task Get_ChosenModel_IsTold()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var dossier = await integrator.OpenDossierAsync();
        var camera = await integrator.AddCameraAsync(await integrator.AddSiteAsync(dossier));
        var other = (await integrator.Browser.GetAsync($"/fr/cameras/{camera}/model")).Document.QuerySelectorAll("select[name=ModelId] option")[2];
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await integrator.Browser.PostAsync($"/fr/cameras/{camera}/model", ("ModelId", other.GetAttribute("value")));

        var page = await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/history");

        Assert.StartsWith("Modèle choisi pour la caméra BE-", page.Text(".p-timeline__what"), StringComparison.Ordinal);
        Assert.Contains(other.TextContent, page.Text(".p-timeline__why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ManyEvents_IsPaged()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var dossier = await integrator.OpenDossierAsync();
        for (var i = 0; i < 50; i++)
        {
            await integrator.Browser.PostAsync($"/fr/dossiers/{dossier}/general", ("Name", $"Name {i}"));
        }

        var page = await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/history?p=2");

        Assert.Equal(["Dossier créé"], page.Texts(".p-timeline__what"));
    }
}

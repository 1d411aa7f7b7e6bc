using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Dossiers;

[Trait("Area", "Registration")]
public sealed class DetailsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_NewDossier_SaysWhoActsAndWhatThereIsToDo()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();

        var page = await integrator.Browser.GetAsync($"/fr/dossiers/{id}");

        Assert.Equal("Pourquoi ce dossier est bloqué", page.Text(".p-why h2"));
        Assert.Contains(integrator.Organisation.Name, page.Text(".p-why"), StringComparison.Ordinal);
        Assert.Contains(page.Texts(".govuk-task-list__item"), task => task.Contains("Les données générales sont incomplètes.", StringComparison.Ordinal));
        Assert.Equal(7, page.Texts(".p-stages li").Count);
        Assert.Equal("Dossier créé", page.Text(".p-timeline__what"));
    }

    [Fact]
    public async Task Get_MissingFields_LeadsToTheirPage()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();
        var site = await integrator.AddSiteAsync(id);

        var page = await integrator.Browser.GetAsync($"/fr/dossiers/{id}");

        Assert.NotNull(page.Document.QuerySelector($"#missing a[href='/fr/sites/{site}/location']"));
    }

    [Fact]
    public async Task Get_PastItsDate_SaysHowLate()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();
        await integrator.AddSiteAsync(id);
        portal.Clock.Advance(TimeSpan.FromDays(28));

        var page = await (await integrator.ColleagueAsync()).GetAsync($"/fr/dossiers/{id}");

        Assert.Equal("Ce dossier est en retard", page.Text(".p-why h2"));
        Assert.Equal("10 jours ouvrables de retard", page.Text(".p-why .p-late"));
    }

    [Fact]
    public async Task Get_WithManySites_ShowsEachInOneLine()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();
        for (var i = 1; i <= 4; i++)
        {
            await integrator.AddSiteAsync(id, $"Site {i}");
        }

        var page = await integrator.Browser.GetAsync($"/fr/dossiers/{id}");

        Assert.Equal(Enumerable.Repeat("Complet\u202F: 1 sur 6", 4), page.Texts(".govuk-task-list__hint").Take(4));
    }

    [Fact]
    public async Task Get_Submitted_SaysThatThePoliceActsAndOffersNothingToEdit()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, _) = await integrator.CompleteDossierAsync();
        await integrator.SubmitAsync(dossier);

        var page = await integrator.Browser.GetAsync($"/nl/dossiers/{dossier}");

        Assert.Contains($"Politiezone {integrator.Zone.Code}", page.Text(".p-why"), StringComparison.Ordinal);
        Assert.Empty(page.Texts(".govuk-task-list"));
        Assert.Null(page.Document.QuerySelector("a[href$='/sites/new']"));
    }

    [Fact]
    public async Task Get_ByProjectManager_ShowsTheDossierOfAnyCompany()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync("Anywhere");

        var page = await (await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.ProjectManager))).GetAsync($"/fr/dossiers/{id}");

        Assert.EndsWith("Anywhere", page.Title, StringComparison.Ordinal);
    }
}

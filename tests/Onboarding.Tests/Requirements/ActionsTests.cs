using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Requirements;

[Trait("Area", "Registration")]
public sealed class ActionsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_NothingToDo_SaysSo()
    {
        var integrator = await Integrator.CreateAsync(portal);

        var page = await integrator.Browser.GetAsync("/nl/actions");

        Assert.Contains("U hebt op dit moment niets te doen.", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OpenDossier_ListsEachPieceByDateWithItsPage()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var dossier = await integrator.OpenDossierAsync();
        var site = await integrator.AddSiteAsync(dossier);

        var page = await integrator.Browser.GetAsync("/fr/actions");

        Assert.NotNull(page.Document.QuerySelector($"#Later a[href='/fr/sites/{site}/location']"));
        Assert.NotNull(page.Document.QuerySelector($"a[href='/fr/dossiers/{dossier}/general']"));
    }

    [Fact]
    public async Task Get_SamePieceOfSeveralSites_IsOneLine()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var dossier = await integrator.OpenDossierAsync();
        await integrator.AddSiteAsync(dossier, "One");
        await integrator.AddSiteAsync(dossier, "Two");

        var page = await integrator.Browser.GetAsync("/fr/actions");

        Assert.Single(page.Texts(".p-pieces__what"), t => t.StartsWith("Localisation du site", StringComparison.Ordinal) && t.Contains("pour 2 éléments à la fois", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_PastTheDate_StandsUnderLate()
    {
        var integrator = await Integrator.CreateAsync(portal);
        await integrator.AddSiteAsync(await integrator.OpenDossierAsync());
        portal.Clock.Advance(TimeSpan.FromDays(28));

        var page = await (await integrator.ColleagueAsync()).GetAsync("/fr/actions");

        Assert.Contains("Localisation du site", page.Text("#Late"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CountInTheMenu_IsTheNumberOfLines()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var one = await integrator.OpenDossierAsync("One");
        await integrator.AddSiteAsync(one, "First");
        await integrator.AddSiteAsync(one, "Second");
        await integrator.OpenDossierAsync("Two");
        await integrator.CompleteDossierAsync();

        var page = await integrator.Browser.GetAsync("/fr/actions");

        var lines = page.Texts("section:not(#Waiting) .p-pieces__item").Count;
        Assert.True(lines > 5);
        Assert.StartsWith($"{lines}", page.Text(".p-count"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Submitted_WaitsForThePolice()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, _) = await integrator.CompleteDossierAsync();
        var before = await integrator.Browser.GetAsync("/fr/actions");
        await integrator.SubmitAsync(dossier);

        var after = await integrator.Browser.GetAsync("/fr/actions");

        Assert.NotNull(before.Document.QuerySelector($"a[href='/fr/dossiers/{dossier}/check']"));
        Assert.Null(after.Document.QuerySelector($"a[href='/fr/dossiers/{dossier}/check']"));
        Assert.Contains("Gand – N9", after.Text("#Waiting"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.IntegratorViewer, "/fr/actions")]
    [InlineData(Role.KeyUser, "/fr/queue")]
    [InlineData(Role.KeyUserLead, "/fr/queue")]
    [InlineData(Role.ProjectManager, "/fr/dossiers")]
    [InlineData(Role.Auditor, "/fr/dossiers")]
    [InlineData(Role.NetworkEngineer, "/fr/dossiers")]
    [InlineData(Role.Administrator, "/fr/admin/people")]
    public async Task GetHome_SignedIn_LeadsToTheWorkOfTheRole(Role role, string home)
    {
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(role));

        Assert.Equal(home, (await browser.GetAsync("/fr/")).Location);
        var actions = await browser.GetAsync("/fr/actions");
        Assert.Equal(home == "/fr/actions" ? null : home, actions.Location);
    }
}

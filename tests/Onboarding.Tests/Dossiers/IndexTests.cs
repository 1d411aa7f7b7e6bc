using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Zones;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Dossiers;

[Trait("Area", "Registration")]
public sealed class IndexTests : IClassFixture<CountingPortal>
{
    private readonly CountingPortal _portal;

    public IndexTests(CountingPortal portal) => _portal = portal;

    [Fact]
    public async Task Get_ShowsTheDossiersOfOnesOwnCompanyOnly()
    {
        var (browser, organisation, zone) = await PersonAsync();
        var own = await _portal.Data.CreateDossierAsync(organisation, zone);
        var foreign = await _portal.Data.CreateDossierAsync(await _portal.Data.CreateOrganisationAsync(), zone);

        var page = await browser.GetAsync("/fr/dossiers");

        Assert.Contains(own.Name, page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Name, page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByNetworkEngineer_ShowsNoDossierBeforeItsApproval()
    {
        var (_, organisation, zone) = await PersonAsync();
        var draft = await _portal.Data.CreateDossierAsync(organisation, zone);
        var submitted = await _portal.Data.CreateDossierAsync(organisation, zone, d => d.Pass(Stage.Submission, d.OpenedAt));
        var approved = await _portal.Data.CreateDossierAsync(organisation, zone, d => d.Pass(Stage.Approval, d.OpenedAt));

        var page = await (await _portal.SignInAsync(await _portal.Data.CreatePersonAsync(Role.NetworkEngineer))).GetAsync($"/fr/dossiers?Organisation={organisation.Id}");

        Assert.Contains(approved.Name, page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(submitted.Name, page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Name, page.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Q=BE-ANPR-{number}")]
    [InlineData("Q={number}")]
    [InlineData("Q=kLAVer%25")]
    [InlineData("State=Submitted")]
    [InlineData("Stage=Approval")]
    [InlineData("Acts=Zone")]
    [InlineData("Late=true")]
    [InlineData("Zone={zone}")]
    public async Task Get_WithAFilter_ShowsWhatMatchesAndAChipToTakeItAway(string query)
    {
        var (browser, organisation, zone) = await PersonAsync();
        var other = await _portal.Data.CreateDossierAsync(organisation, await _portal.Data.CreateZoneAsync());
        var wanted = await _portal.Data.CreateDossierAsync(organisation, zone, d =>
        {
            d.Name = "Klaverblad 100% Lummen";
            d.Pass(Stage.Approval, d.OpenedAt);
            d.TakeStateFrom([Submitted(d)], d.OpenedAt);
            d.Standing = new() { Acting = Party.Zone, ActBy = d.OpenedAt.AddDays(-1) };
        });

        var page = await browser.GetAsync("/fr/dossiers?" + query.Replace("{number}", $"{wanted.Number}", StringComparison.Ordinal).Replace("{zone}", $"{zone.Id}", StringComparison.Ordinal).Replace("kLAVer%25", "100%25", StringComparison.Ordinal));

        Assert.Equal([wanted.Name], page.Texts("tbody th a"));
        Assert.Single(page.Texts(".p-chip"));
        Assert.DoesNotContain(other.Name, page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByProjectManager_SortsByStageInTheOrderOfTheGates()
    {
        var (_, organisation, zone) = await PersonAsync();
        foreach (var stage in new[] { Stage.Tested, Stage.Approval, Stage.Opened, Stage.InProduction, Stage.Submission, Stage.NetworkReady })
        {
            await _portal.Data.CreateDossierAsync(organisation, zone, d => d.Pass(stage, d.OpenedAt));
        }

        var page = await (await _portal.SignInAsync(await _portal.Data.CreatePersonAsync(Role.ProjectManager))).GetAsync($"/fr/dossiers?Organisation={organisation.Id}");

        Assert.Equal(["Créé", "Introduit", "Approuvé", "Réseau prêt", "Testé", "En production"], page.Texts("tbody td:nth-child(3)"));
        Assert.Equal("1 Réseau prêt", page.Text(".p-tiles li:nth-child(4)"));
    }

    [Theory]
    [InlineData(Role.IntegratorContributor, "Créez votre premier dossier")]
    [InlineData(Role.KeyUser, "Pas encore de dossier")]
    public async Task Get_WithoutAnyDossier_SaysWhatWillAppear(Role role, string title)
    {
        var browser = await _portal.SignInAsync(await _portal.Data.CreatePersonAsync(role));

        var page = await browser.GetAsync("/fr/dossiers");

        Assert.Equal(title, page.Text(".p-card h2"));
        Assert.Equal(role == Role.IntegratorContributor, page.Document.QuerySelector("a[href='/fr/dossiers/new']") is not null);
    }

    [Fact]
    public async Task Get_AddressCutShort_IsNoError()
    {
        var (browser, organisation, zone) = await PersonAsync();
        var dossier = await _portal.Data.CreateDossierAsync(organisation, zone);

        var page = await browser.GetAsync("/fr/dossiers?State=Dra&Zone=1&p=99&sort=nothing");

        Assert.Contains(dossier.Name, page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Get_FiveOrTwoHundredDossiers_TakesAsManyQueries()
    {
        var (browser, organisation, zone) = await PersonAsync();
        await CreateAsync(organisation, zone, 5);
        await browser.GetAsync("/fr/dossiers");
        var few = await CountAsync(browser);

        await CreateAsync(organisation, zone, 195);
        var many = await CountAsync(browser);

        Assert.Equal(few, many);
        Assert.Equal(25, (await browser.GetAsync("/fr/dossiers?p=8")).Texts("tbody tr").Count);
    }

    private static ItemRevision Submitted(Dossier dossier)
    {
        var revision = ItemRevision.First(dossier.Id, ItemKind.General, dossier.Id);
        revision.Apply(ApprovalAction.Submit);
        return revision;
    }

    private async Task<int> CountAsync(FormClient browser)
    {
        var before = _portal.Queries.Count;
        Assert.NotEmpty((await browser.GetAsync("/fr/dossiers")).Texts("tbody tr"));
        return _portal.Queries.Count - before;
    }

    private async Task CreateAsync(Organisation organisation, PoliceZone zone, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _portal.Data.CreateDossierAsync(organisation, zone);
        }
    }

    private async Task<(FormClient Browser, Organisation Organisation, PoliceZone Zone)> PersonAsync()
    {
        var organisation = await _portal.Data.CreateOrganisationAsync();
        var browser = await _portal.SignInAsync(await _portal.Data.CreatePersonAsync(Role.IntegratorContributor, organisation));
        return (browser, organisation, await _portal.Data.CreateZoneAsync());
    }
}

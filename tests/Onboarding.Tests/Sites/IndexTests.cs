using System.Net;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Domain.Zones;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Sites;

[Trait("Area", "Registration")]
public sealed class IndexTests(CountingPortal portal) : IClassFixture<CountingPortal>
{
    private static int _numbers = 1000;

    [Fact]
    public async Task Get_ShowsTheSitesOfOnesOwnCompanyAndWhoActsForEach()
    {
        var (browser, organisation, zone) = await PersonAsync();
        var own = await AddAsync(await portal.Data.CreateDossierAsync(organisation, zone), 1);
        var foreign = await AddAsync(await portal.Data.CreateDossierAsync(await portal.Data.CreateOrganisationAsync(), zone), 1);

        var page = await browser.GetAsync("/fr/sites");

        Assert.Equal(own[0].NameFr, page.Text("tbody th a"));
        Assert.Equal("Intégrateur", page.Text("tbody td:nth-child(3) strong"));
        Assert.Equal("2", page.Text("tbody td:nth-child(4)"));
        Assert.DoesNotContain(foreign[0].NameFr!, page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByKeyUser_ShowsNoSiteOfADraft()
    {
        var (_, organisation, zone) = await PersonAsync();
        var draft = await AddAsync(await portal.Data.CreateDossierAsync(organisation, zone), 1);
        var submitted = await AddAsync(await portal.Data.CreateDossierAsync(organisation, zone, d => d.Pass(Stage.Submission, d.OpenedAt)), 1);

        var page = await (await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser, zone))).GetAsync("/fr/sites");

        Assert.Contains(submitted[0].NameFr!, page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(draft[0].NameFr!, page.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Q=maréchal foch")]
    [InlineData("Q=MARECHAL")]
    [InlineData("Q=luik")]
    [InlineData("Q=Liège maréchal")]
    [InlineData("State=Submitted")]
    [InlineData("Zone={zone}")]
    [InlineData("Organisation={organisation}")]
    public async Task Get_WithAFilter_ShowsWhatMatchesAndAChipToTakeItAway(string query)
    {
        var manager = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.ProjectManager));
        var (_, organisation, zone) = await PersonAsync();
        await AddAsync(await portal.Data.CreateDossierAsync(await portal.Data.CreateOrganisationAsync(), await portal.Data.CreateZoneAsync()), 1);
        var wanted = await AddAsync(
            await portal.Data.CreateDossierAsync(organisation, zone, d => d.TakeStateFrom([Submitted(d)], d.OpenedAt)), 1,
            s => (s.NameFr, s.Street, s.NisCode) = ($"Pont {s.Reference}", "Place du Maréchal Foch", "62063"));

        var page = await manager.GetAsync("/fr/sites?" + query.Replace("{zone}", $"{zone.Id}", StringComparison.Ordinal).Replace("{organisation}", $"{organisation.Id}", StringComparison.Ordinal));

        Assert.Contains(wanted[0].NameFr, page.Texts("tbody th a"));
        Assert.Equal("Caméras", page.Texts("thead th")[^1]);
        Assert.DoesNotContain("Site 1 de", page.MainText, StringComparison.Ordinal);
        Assert.Single(page.Texts(".p-chip"));
    }

    [Fact]
    public async Task Get_AddressCutShort_IsNoError()
    {
        var (browser, organisation, zone) = await PersonAsync();
        await AddAsync(await portal.Data.CreateDossierAsync(organisation, zone), 1);

        var page = await browser.GetAsync("/fr/sites?State=Dra&Zone=1&p=99&sort=nothing");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Texts("tbody tr"));
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Get_WithoutAnySite_SaysWhatWillAppear()
    {
        var (browser, _, _) = await PersonAsync();

        Assert.Equal("Pas encore de site", (await browser.GetAsync("/fr/sites")).Text(".p-card h2"));
    }

    [Fact]
    public async Task Get_TwentyOrTwentyThousandSites_TakesAsManyQueries()
    {
        var (browser, organisation, zone) = await PersonAsync();
        await AddAsync(await portal.Data.CreateDossierAsync(organisation, zone), 20);
        await browser.GetAsync("/fr/sites");
        var few = await CountAsync(browser);

        for (var i = 0; i < 10; i++)
        {
            await AddAsync(await portal.Data.CreateDossierAsync(organisation, zone), 1998, cameras: 0);
        }

        Assert.Equal(few, await CountAsync(browser));
        Assert.Equal(25, (await browser.GetAsync("/fr/sites?p=400")).Texts("tbody tr").Count);
    }

    private async Task<int> CountAsync(FormClient browser)
    {
        var before = portal.Queries.Count;
        Assert.NotEmpty((await browser.GetAsync("/fr/sites")).Texts("tbody tr"));
        return portal.Queries.Count - before;
    }

    private static ItemRevision Submitted(Dossier dossier)
    {
        var revision = ItemRevision.First(dossier.Id, ItemKind.General, dossier.Id);
        revision.Apply(ApprovalAction.Submit);
        return revision;
    }

    /// <summary>Sites put into the database without the services.</summary>
    private async Task<IReadOnlyList<Site>> AddAsync(Dossier dossier, int count, Action<Site>? edit = null, int cameras = 2)
    {
        List<Site> sites = [];
        await portal.SaveAsync(async db =>
        {
            for (var n = 1; n <= count; n++)
            {
                var number = Interlocked.Increment(ref _numbers);
                var site = new Site { DossierId = dossier.Id, Number = number, Reference = $"BE-0000-S{number:00000}", AddedAt = dossier.OpenedAt, NameFr = $"Site {n} de {dossier.Number}" };
                edit?.Invoke(site);
                sites.Add(site);
                await db.AddRangeAsync([site, .. Enumerable.Range(1, cameras).Select(c => NewCamera(site, c))]);
            }
        });
        return sites;
    }

    private static Camera NewCamera(Site site, int number) =>
        new() { DossierId = site.DossierId, SiteId = site.Id, Number = number, Reference = $"{site.Reference}-C{number:00}", AddedAt = site.AddedAt };

    private async Task<(FormClient Browser, Organisation Organisation, PoliceZone Zone)> PersonAsync()
    {
        var organisation = await portal.Data.CreateOrganisationAsync();
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorContributor, organisation));
        return (browser, organisation, await portal.Data.CreateZoneAsync());
    }
}

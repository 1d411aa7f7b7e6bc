using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Sites;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Copies;

[Trait("Area", "Registration")]
public sealed class CopyPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string SerialColumn = "[9]";

    [Fact]
    public async Task Post_PastedSerials_MakesTheSitesWithTheirCameras()
    {
        var (integrator, dossier, site) = await SiteAsync();

        var grid = await integrator.Browser.PostAsync($"/fr/sites/{site}/copies", ("Count", "20"), ("Pasted", Lines(20, "P")));
        var answer = await integrator.Browser.SubmitAsync(grid, ("Rows[0][3]", "12,3"), ("Rows[0][5]", "51,06"), ("Rows[0][6]", "3,7"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Rows[0][5]"], answer.Errors.Keys);
        answer = await integrator.Browser.SubmitAsync(answer, ("Rows[0][5]", "51,06350"), ("Rows[0][6]", "3,70120"));

        Assert.Equal($"/fr/dossiers/{dossier}#sites", answer.Location);
        var copies = await SitesAsync(dossier, except: site);
        Assert.Equal(20, copies.Count);
        Assert.Equal(("Brugsesteenweg (2)", 12.3m, 51.0635m, "9000"), (copies[0].NameFr, copies[0].KmPoint, copies[0].Position!.TypedFirst, copies[0].Postcode));
        var cameras = await CamerasAsync(copies[19].Id);
        Assert.Equal(["P20"], cameras.Select(c => c.Serial));
        Assert.Equal($"{copies[19].Reference}-C01", cameras[0].Reference);
        Assert.EndsWith("-C02", (await AddedAsync(integrator, copies[19].Id)).Reference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SameGridTwice_MakesTheCopiesOnce()
    {
        var (integrator, dossier, site) = await SiteAsync();
        var grid = await integrator.Browser.PostAsync($"/fr/sites/{site}/copies", ("Count", "2"));

        var first = await integrator.Browser.SubmitAsync(grid);
        var second = await integrator.Browser.SubmitAsync(grid);

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(2, (await SitesAsync(dossier, except: site)).Count);
    }

    [Fact]
    public async Task Post_SerialOfAnotherCamera_StandsAtItsCellAndSavesNothing()
    {
        var (integrator, dossier, site) = await SiteAsync();
        var taken = (await CamerasAsync(site))[0].Serial;
        var grid = await integrator.Browser.PostAsync($"/nl/sites/{site}/copies", ("Count", "3"), ("Pasted", Lines(3, "Q")));

        var answer = await integrator.Browser.SubmitAsync(grid, ($"Rows[2]{SerialColumn}", taken));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([$"Rows[2]{SerialColumn}"], answer.Errors.Keys);
        Assert.Equal(taken, answer.Value($"Rows[2]{SerialColumn}"));
        Assert.Empty(await SitesAsync(dossier, except: site));
    }

    [Fact]
    public async Task Post_ManyWrongCells_SaysEachAtOnce()
    {
        var (integrator, dossier, site) = await SiteAsync();
        var grid = await integrator.Browser.PostAsync($"/fr/sites/{site}/copies", ("Count", "3"));

        var answer = await integrator.Browser.SubmitAsync(
            grid, ("Rows[0][0]", ""), ("Rows[1][3]", "401"), ("Rows[1][7]", "10.0.0.1/24"), ($"Rows[1]{SerialColumn}", "ZZ"), ($"Rows[2]{SerialColumn}", "z-z"));

        Assert.Equal(["Rows[0][0]", "Rows[1][3]", "Rows[1][7]", $"Rows[2]{SerialColumn}"], answer.Errors.Keys.Order());
        Assert.Empty(await SitesAsync(dossier, except: site));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("")]
    public async Task PostGrid_WrongNumber_IsAskedAgain(string count)
    {
        var (integrator, _, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync($"/fr/sites/{site}/copies", ("Count", count));

        Assert.Equal("Indiquez un nombre de 1 à 60.", answer.Errors["Count"]);
    }

    [Fact]
    public async Task Post_ForeignSite_IsNotFound()
    {
        var (_, _, site) = await SiteAsync();
        var stranger = await Integrator.CreateAsync(portal);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync($"/fr/sites/{site}/copies")).Status);
    }

    [Fact]
    public async Task PostCamera_SevenCopies_KeepTheMountingAndTakeTheirSerials()
    {
        var (integrator, _, site) = await SiteAsync();
        var camera = (await CamerasAsync(site))[0];
        await integrator.Browser.PostAsync($"/fr/cameras/{camera.Id}/mounting", ("Lanes", "1"), ("Heading", "250"), ("Height", "6,2"), ("Distance", "18"));

        var grid = await integrator.Browser.PostAsync($"/fr/cameras/{camera.Id}/copies", ("Count", "7"), ("Pasted", string.Join('\n', Enumerable.Range(1, 7).Select(i => $"{site}-{i}"))));
        var answer = await integrator.Browser.SubmitAsync(grid, ("Rows[1][3]", "2; 1"), ("Rows[2][4]", "90"));

        Assert.Equal($"/fr/sites/{site}#cameras", answer.Location);
        var cameras = await CamerasAsync(site);
        Assert.Equal(8, cameras.Count);
        Assert.Equal(($"{site}-2", "1,2", 250, 6.2m), (cameras[2].Serial, cameras[2].Lanes, cameras[2].Heading, cameras[2].Height));
        Assert.Equal(90, cameras[3].Heading);
    }

    /// <summary>Sixty sites of eight cameras are one save; the time it takes is printed, not judged.</summary>
    [Fact]
    public async Task Post_SixtySitesOfEightCameras_AreMadeAtOnce()
    {
        var (integrator, dossier, site) = await SiteAsync();
        var camera = (await CamerasAsync(site))[0];
        await integrator.Browser.SubmitAsync(await integrator.Browser.PostAsync($"/fr/cameras/{camera.Id}/copies", ("Count", "7")));
        var serials = string.Join('\n', Enumerable.Range(1, 60).Select(row => string.Join('\t', Enumerable.Range(1, 8).Select(c => $"{dossier:N}"[^8..] + $"-{row}-{c}"))));
        var sheet = await integrator.Browser.PostAsync($"/fr/sites/{site}/copies", ("Count", "60"), ("Pasted", serials));

        var started = TimeProvider.System.GetTimestamp();
        var answer = await integrator.Browser.SubmitAsync(sheet);
        TestContext.Current.SendDiagnosticMessage($"60 sites with 480 cameras: {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s");

        Assert.True(answer.IsRedirect, answer.MainText);
        Assert.Equal(488, await portal.ReadAsync(db => db.Cameras.CountAsync(c => c.DossierId == dossier)));
    }

    private static string Lines(int count, string prefix) => string.Join("\r\n", Enumerable.Range(1, count).Select(i => $"{prefix}{i}"));

    private async Task<(Integrator Integrator, Guid Dossier, Guid Site)> SiteAsync()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var dossier = await integrator.OpenDossierAsync();
        var site = await integrator.AddSiteAsync(dossier);
        await integrator.Browser.PostAsync($"/fr/sites/{site}/location", integrator.Location);
        await integrator.AddCameraAsync(site);
        return (integrator, dossier, site);
    }

    private async Task<Camera> AddedAsync(Integrator integrator, Guid site)
    {
        var id = await integrator.AddCameraAsync(site);
        return (await CamerasAsync(site)).Single(c => c.Id == id);
    }

    private Task<List<Site>> SitesAsync(Guid dossier, Guid except) =>
        portal.ReadAsync(db => db.Sites.AsNoTracking().Where(s => s.DossierId == dossier && s.Id != except).OrderBy(s => s.Number).ToListAsync());

    private Task<List<Camera>> CamerasAsync(Guid site) => portal.ReadAsync(db => db.Cameras.AsNoTracking().Where(c => c.SiteId == site).OrderBy(c => c.Number).ToListAsync());
}

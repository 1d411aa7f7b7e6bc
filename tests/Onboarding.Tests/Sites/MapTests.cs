using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Places;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Platform.Web;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Sites;

[Trait("Area", "Registration")]
public sealed class MapTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("system=Wgs84&first=50.846700&second=4.352500&to=Lambert72", "148855,424", "170699,68")]
    [InlineData("system=Lambert72&first=148855,423&second=170699,676&to=Wgs84", "50,84670004", "4,35250")]
    [InlineData("first=https%3A%2F%2Fwww.google.com%2Fmaps%2F%4050.8467000%2C4.3525000%2C17z", "50,84670", "4,35250")]
    public async Task Point_ComesInTheSystemAskedFor(string query, string first, string second)
    {
        var integrator = await Integrator.CreateAsync(portal);

        var point = JsonDocument.Parse(await integrator.Browser.Http.GetStringAsync($"/fr/map/point?{query}", TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal((first, second), (point.GetProperty("first").GetString(), point.GetProperty("second").GetString()));
        Assert.Equal(50.8467, point.GetProperty("latitude").GetDouble(), 0.000001);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?system=Wgs84&first=x&second=y")]
    [InlineData("?system=Wgs84&first=0&second=0")]
    public async Task Point_OutsideBelgium_IsNothing(string query)
    {
        var integrator = await Integrator.CreateAsync(portal);

        var answer = await integrator.Browser.Http.GetAsync($"/fr/map/point{query}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task Outlines_AreNamedByTheirContent_KeptByTheBrowser_AndUnknownUnderAnotherName()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var site = await integrator.AddSiteAsync(await integrator.OpenDossierAsync());
        await portal.SaveAsync(async db => db.Add(await OutlineAsync(db.Municipalities.Where(m => m.NisCode == integrator.NisCode))));
        var address = (await integrator.Browser.GetAsync($"/fr/sites/{site}/location")).Document.QuerySelector("[data-map]")!.GetAttribute("data-outlines")!;

        var answer = await integrator.Browser.Http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal("private, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")).Replace("max-age=31536000, private", "private, max-age=31536000", StringComparison.Ordinal));
        Assert.Contains("[[3.6,51],[3.8,51],[3.8,51.1],[3.6,51.1],[3.6,51]]", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await integrator.Browser.Http.GetAsync($"/fr/map/outlines/{new string('0', 64)}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Map_IsHiddenFromTheTabOrder_AndOnlyItsPageLoadsItsScript()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var site = await integrator.AddSiteAsync(await integrator.OpenDossierAsync());

        var page = await integrator.Browser.GetAsync($"/nl/sites/{site}/location");
        var other = await integrator.Browser.GetAsync($"/nl/sites/{site}/network");

        Assert.Equal("true", page.Document.QuerySelector("[data-map]")!.GetAttribute("aria-hidden"));
        Assert.NotNull(page.Document.QuerySelector("script[src^='/dist/map.js']"));
        Assert.Null(other.Document.QuerySelector("script[src^='/dist/map.js']"));
    }

    [Fact]
    public async Task Mounting_HasAMap_OnceTheSiteHasAPosition()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var site = await integrator.AddSiteAsync(await integrator.OpenDossierAsync());
        var camera = await integrator.AddCameraAsync(site);
        Assert.Null((await integrator.Browser.GetAsync($"/fr/cameras/{camera}/mounting")).Document.QuerySelector("[data-map]"));

        var saved = await integrator.Browser.PostAsync($"/fr/sites/{site}/location", [.. integrator.Location, ("TypedFirst", "51,02222"), ("TypedSecond", "3,71111")]);
        Assert.True(saved.IsRedirect, saved.MainText);

        Assert.Equal("cone", (await integrator.Browser.GetAsync($"/fr/cameras/{camera}/mounting")).Document.QuerySelector("[data-map]")!.GetAttribute("data-map"));
    }

    [Fact]
    public async Task Policy_LetsTheMapLibraryLook_OnlyOnPagesWithAMap()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var site = await integrator.AddSiteAsync(await integrator.OpenDossierAsync());

        Assert.Equal(new MapOptions().Policy, await PolicyAsync(integrator, $"/fr/sites/{site}/location"));
        Assert.Equal(SecurityHeaders.PagePolicy, await PolicyAsync(integrator, $"/fr/sites/{site}/network"));
    }

    [Theory]
    [InlineData(null, "img-src 'self' data:")]
    [InlineData("/tiles/{z}/{x}/{y}.png", "img-src 'self' data:")]
    [InlineData("https://tiles.example.be/a/{z}/{x}/{y}.png", "img-src 'self' https://tiles.example.be data:")]
    [InlineData("http://tiles.example.be/{z}/{x}/{y}.png", "img-src 'self' data:")]
    public void Policy_FollowsTheTiles(string? path, string images) => Assert.Contains($" {images};", new MapOptions { TilePath = path }.Policy, StringComparison.Ordinal);

    private static async Task<string> PolicyAsync(Integrator integrator, string path) =>
        (await integrator.Browser.Http.GetAsync(path, TestContext.Current.CancellationToken)).Headers.GetValues("Content-Security-Policy").Single();

    private static async Task<MunicipalityOutline> OutlineAsync(IQueryable<Municipality> municipality)
    {
        var data = new Outline([[new(51_00000, 3_60000), new(51_00000, 3_80000), new(51_10000, 3_80000), new(51_10000, 3_60000)]]).Encode();
        return new() { MunicipalityId = await municipality.Select(m => m.Id).SingleAsync(), Data = data, Hash = "one", AccuracyMetres = 250 };
    }
}

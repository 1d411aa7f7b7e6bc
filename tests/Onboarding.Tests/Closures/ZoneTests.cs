using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Closures;

[Trait("Area", "Review")]
public sealed class ZoneTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("fr", "Jours de fermeture")]
    [InlineData("nl", "Sluitingsdagen")]
    public async Task Get_SpeaksTheLanguageOfTheAddress(string language, string title)
    {
        var zone = await portal.Data.CreateZoneAsync();
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUserLead, zone));

        Assert.EndsWith(title, (await browser.GetAsync($"/{language}/zones/{zone.Id}/closures")).Title, StringComparison.Ordinal);
        Assert.Equal(title, (await browser.GetAsync($"/{language}/zones/{zone.Id}")).Text("a[href$='/closures']"));
    }

    [Fact]
    public async Task Post_AddsAClosureOfTheZone_AndRemoveTakesItAway()
    {
        var zone = await portal.Data.CreateZoneAsync();
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUserLead, zone));
        var path = $"/nl/zones/{zone.Id}/closures";

        await browser.SubmitAsync(await browser.GetAsync(path), "#add button", ("FirstDay", "24/12/2026"), ("LastDay", "31/12/2026"), ("LabelFr", "Fin d’année"), ("LabelNl", "Eindejaar"));
        var stored = await portal.ReadAsync(db => db.Closures.SingleAsync(c => c.PoliceZoneId == zone.Id));
        await browser.SubmitAsync(await browser.GetAsync(path), "form[action*=Remove] button");

        Assert.Equal((8, null), (stored.Days.Count(), stored.OrganisationId));
        Assert.False(await portal.ReadAsync(db => db.Closures.AnyAsync(c => c.PoliceZoneId == zone.Id)));
    }

    [Fact]
    public async Task Pages_OfAnotherZone_AreAbsent()
    {
        var lead = await portal.Data.CreatePersonAsync(Role.KeyUserLead, await portal.Data.CreateZoneAsync());
        var other = await portal.Data.CreateZoneAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(lead)).GetAsync($"/fr/zones/{other.Id}/closures")).Status);
    }

    [Fact]
    public async Task Get_ByAKeyUser_IsForbidden()
    {
        var zone = await portal.Data.CreateZoneAsync();
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser, zone));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/fr/zones/{zone.Id}/closures")).Status);
    }
}

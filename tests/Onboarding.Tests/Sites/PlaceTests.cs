using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Places;
using Onboarding.Domain.Sites;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Sites;

/// <summary>A site against its municipality: its border, its end, its postcodes.</summary>
[Trait("Area", "Registration")]
public sealed class PlaceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("51,06350", "3,70120")] // inside
    [InlineData("51,10200", "3,70120")] // 220 m outside, less than the outline may be off
    public async Task Post_InsideOrWithinTheAccuracy_IsSilent(string latitude, string longitude)
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("TypedFirst", latitude), ("TypedSecond", longitude)]);

        Assert.True(answer.IsRedirect, answer.MainText);
    }

    [Fact]
    public async Task Post_BeyondTheAccuracy_IsConfirmedBySavingAgain()
    {
        var (integrator, site) = await SiteAsync();

        var warned = await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("TypedFirst", "51,10500")]);

        Assert.Contains("556 m en dehors de la commune", warned.MainText, StringComparison.Ordinal);
        Assert.True((await integrator.Browser.SubmitAsync(warned, "main form")).IsRedirect);
        Assert.Null((await ReadAsync(site)).PlaceReason);
    }

    [Fact]
    public async Task Post_BeyondAKilometre_IsRefusedUnlessAReasonIsGiven_WhichIsForgottenWhenThePointMoves()
    {
        var (integrator, site) = await SiteAsync();

        var refused = await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("TypedFirst", "51,12000")]);
        Assert.Equal((HttpStatusCode.BadRequest, "PlaceReason"), (refused.Status, refused.Errors.Keys.Single()));
        Assert.Contains("2,2 km en dehors", refused.Errors["PlaceReason"], StringComparison.Ordinal);
        Assert.Null((await ReadAsync(site)).Position);

        var given = await integrator.Browser.SubmitAsync(refused, "main form", ("PlaceReason", "Portique sur la commune voisine"));
        Assert.True(given.IsRedirect, given.MainText);
        Assert.Equal("Portique sur la commune voisine", (await ReadAsync(site)).PlaceReason);

        await integrator.Browser.PostAsync(Page(site), ("TypedFirst", "51,06350"));
        Assert.Null((await ReadAsync(site)).PlaceReason);
    }

    [Fact]
    public async Task Post_InAMunicipalityThatMergedIntoTheChosenOne_IsInside()
    {
        var (integrator, site) = await SiteAsync(outline: false);
        await portal.SaveAsync(async db =>
        {
            var merged = Domain.Zones.Municipality.Of("41999", "Ancienne", "Oude");
            (merged.ValidTo, merged.SuccessorNis) = (new DateOnly(2024, 12, 31), integrator.NisCode);
            await db.AddRangeAsync(merged, Square(merged.Id));
        });

        Assert.True((await integrator.Browser.PostAsync(Page(site), integrator.Location)).IsRedirect);
        Assert.Equal(HttpStatusCode.BadRequest, (await integrator.Browser.PostAsync(Page(site), ("TypedFirst", "51,12000"))).Status);
    }

    [Theory]
    [InlineData("https://www.openstreetmap.org/?mlat=51.06351&mlon=3.70121#map=18/51.0/3.7", "")]
    [InlineData("51° 3' 48.636\" N", "3° 42' 4.356\" E")]
    public async Task Post_LinkOrDegrees_IsKeptAsWgs84(string first, string second)
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("TypedFirst", first), ("TypedSecond", second)]);

        Assert.True(answer.IsRedirect, answer.MainText);
        var position = (await ReadAsync(site)).Position!;
        Assert.Equal((CoordinateSystem.Wgs84, 51.06351m, 3.70121m), (position.TypedSystem, position.TypedFirst, position.TypedSecond));
    }

    [Fact]
    public async Task Post_LinkWithoutPoint_SaysWhatToDo()
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync(Page(site), ("TypedFirst", "https://maps.app.goo.gl/AbCd"));

        Assert.StartsWith("Ce lien ne contient pas de coordonnées.", answer.Errors["TypedFirst"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfAnEndedMunicipality_NamesItsSuccessor_AndOffersItToNoOtherSite()
    {
        var (integrator, site) = await SiteAsync();
        await integrator.Browser.PostAsync(Page(site), integrator.Location);
        var other = await integrator.AddSiteAsync((await ReadAsync(site)).DossierId, "Autre");
        await portal.SaveAsync(async db =>
        {
            var municipality = await db.Municipalities.SingleAsync(m => m.NisCode == integrator.NisCode);
            (municipality.ValidTo, municipality.SuccessorNis) = (new DateOnly(2026, 3, 1), "62063");
        });

        Assert.EndsWith("(jusqu’au 01/03/2026, ensuite Liège)", (await integrator.Browser.GetAsync(Page(site))).Text("option[selected][value='" + integrator.NisCode + "']"), StringComparison.Ordinal);
        Assert.Null((await integrator.Browser.GetAsync(Page(other))).Document.QuerySelector($"option[value='{integrator.NisCode}']"));
        Assert.True((await integrator.Browser.PostAsync(Page(site), ("Street", "Nouvelle rue"))).IsRedirect);
    }

    [Fact]
    public async Task Post_PostcodeOfAnotherMunicipality_Warns_AndAnUnknownOneDoesNot()
    {
        var (integrator, site) = await SiteAsync();
        await portal.SaveAsync(async db =>
        {
            (await db.Municipalities.SingleAsync(m => m.NisCode == integrator.NisCode)).Postcodes = "9001 9002";
            (await db.Municipalities.SingleAsync(m => m.NisCode == "62063")).Postcodes = "4000 4020";
        });

        var warned = await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("Postcode", "4020")]);

        Assert.Contains("4020 est un code postal de Liège, pas de", warned.MainText, StringComparison.Ordinal);
        Assert.True((await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("Postcode", "9003")])).IsRedirect);
    }

    private static string Page(Guid site) => $"/fr/sites/{site}/location";

    /// <summary>A square around the usual place, its northern side at 51.1 degrees, perhaps 250 m off.</summary>
    private static MunicipalityOutline Square(Guid municipality)
    {
        var data = new Outline([[new(51_00000, 3_60000), new(51_00000, 3_80000), new(51_10000, 3_80000), new(51_10000, 3_60000)]]).Encode();
        return new() { MunicipalityId = municipality, Data = data, Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(data)), AccuracyMetres = 250 };
    }

    private async Task<(Integrator Integrator, Guid Site)> SiteAsync(bool outline = true)
    {
        var integrator = await Integrator.CreateAsync(portal);
        if (outline)
        {
            await portal.SaveAsync(async db => db.Add(Square(await db.Municipalities.Where(m => m.NisCode == integrator.NisCode).Select(m => m.Id).SingleAsync())));
        }

        // Elsewhere on a line from west to east, or the sites of these tests would be neighbours.
        await portal.SaveAsync(async db => await db.Sites.Where(s => s.Position != null).ForEachAsync(s => s.Position = null));
        return (integrator, await integrator.AddSiteAsync(await integrator.OpenDossierAsync()));
    }

    private Task<Site> ReadAsync(Guid id) => portal.ReadAsync(db => db.Sites.AsNoTracking().SingleAsync(s => s.Id == id));
}

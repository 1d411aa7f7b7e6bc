using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Places;
using Onboarding.Domain.Sites;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Sites;

[Trait("Area", "Registration")]
public sealed class LocationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string UseProposal = "button[formaction*=Proposal]";

    [Fact]
    public async Task Post_CompleteLocation_SavesItWithThePointInAllSystemsAndGoesOn()
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("KmPoint", "12.3"), ("RoadNumber", "n 9")]);

        Assert.Equal($"/fr/sites/{site}/installation", answer.Location);
        var saved = await ReadAsync(site);
        Assert.Equal(("Brugsesteenweg", "9000", "N9", 12.3m), (saved.Street, saved.Postcode, saved.RoadNumber, saved.KmPoint));
        Assert.Equal((CoordinateSystem.Wgs84, 51.06350m, integrator.Longitude), (saved.Position!.TypedSystem, saved.Position.TypedFirst, saved.Position.TypedSecond));
        Assert.InRange(saved.Position.Lambert72X, 103_000m, 105_000m);
        Assert.InRange(saved.Position.Lambert2008Y, 694_000m, 696_000m);
        Assert.Contains($"latitude 51,06350, longitude {Domain.Shared.BelgianNumber.Format(integrator.Longitude)}", (await integrator.Browser.GetAsync(Page(site))).Text(".govuk-summary-card"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AgainAsShown_IsAcceptedThoughTheDatabaseDropsTrailingZeros()
    {
        var (integrator, site) = await SiteAsync();
        await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("TypedFirst", "51,06000"), ("TypedSecond", "3,70000")]);

        var answer = await integrator.Browser.PostAsync(Page(site));

        Assert.True(answer.IsRedirect, answer.MainText);
    }

    [Fact]
    public async Task Post_LatitudeAndLongitudeSwapped_SaysSoAndProposesTheRightOrder()
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("TypedFirst", "3,70120"), ("TypedSecond", "51,06350")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("La latitude et la longitude semblent inversées.", answer.Errors["TypedFirst"]);
        Assert.Null((await ReadAsync(site)).Position);

        var filled = await integrator.Browser.SubmitAsync(answer, UseProposal);
        Assert.Equal(("51,06350", "3,70120", "Brugsesteenweg"), (filled.Value("TypedFirst"), filled.Value("TypedSecond"), filled.Value("Street")));
        Assert.Null((await ReadAsync(site)).Position);

        var saved = await integrator.Browser.SubmitAsync(filled, "main form");
        Assert.True(saved.IsRedirect, saved.MainText);
    }

    [Fact]
    public async Task Post_LambertValuesUnderWgs84_ProposesTheOtherSystem()
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("TypedFirst", "104000"), ("TypedSecond", "194500")]);
        var filled = await integrator.Browser.SubmitAsync(answer, UseProposal);

        Assert.Equal("Lambert72", filled.Value("TypedSystem"));
    }

    [Theory]
    [InlineData("TypedFirst", "48,85660", "TypedFirst", "Ce point se trouve hors de Belgique.")]
    [InlineData("TypedFirst", "51,06", "TypedFirst", "Indiquez au moins 5 décimales")]
    [InlineData("TypedSecond", "", "TypedFirst", "Les deux coordonnées doivent être des nombres")]
    [InlineData("RoadNumber", "E40", "RoadNumber", "E40 est un numéro européen")]
    [InlineData("RoadNumber", "X9", "RoadNumber", "Un numéro de route se compose de A, R, N ou B")]
    [InlineData("Postcode", "0999", "Postcode", "Un code postal belge compte quatre chiffres")]
    [InlineData("KmPoint", "12,3456", "KmPoint", "Indiquez la borne kilométrique en kilomètres")]
    public async Task Post_OneWrongValue_SaysWhichAndSavesNothing(string field, string value, string errorField, string sentence)
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([errorField], answer.Errors.Keys);
        Assert.StartsWith(sentence, answer.Errors[errorField], StringComparison.Ordinal);
        Assert.Equal(value, answer.Value(field));
        Assert.Null((await ReadAsync(site)).Street);
    }

    [Fact]
    public async Task Post_CoordinatesWithoutSystem_AsksForIt()
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync(Page(site), ("TypedFirst", "51,06350"), ("TypedSecond", "3,70120"));

        Assert.Equal(["TypedSystem"], answer.Errors.Keys);
    }

    [Fact]
    public async Task Post_NearTheBorder_IsSavedWhenConfirmedBySavingAgain()
    {
        var (integrator, site) = await SiteAsync();

        var warned = await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("TypedSystem", "Lambert72"), ("TypedFirst", "20000"), ("TypedSecond", "170000")]);

        Assert.Contains("Ce point se trouve à la limite de la Belgique", warned.MainText, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(site)).Position);
        var moved = await integrator.Browser.SubmitAsync(warned, "main form", ("TypedFirst", "19000"));
        Assert.Contains("Ce point se trouve à la limite de la Belgique", moved.MainText, StringComparison.Ordinal);
        Assert.True((await integrator.Browser.SubmitAsync(moved, "main form")).IsRedirect);
        Assert.Equal(19_000m, (await ReadAsync(site)).Position!.TypedFirst);
    }

    [Fact]
    public async Task Post_MunicipalityOfAnotherZone_Warns()
    {
        var (integrator, site) = await SiteAsync();
        var other = await Integrator.CreateAsync(portal);

        var answer = await integrator.Browser.PostAsync(Page(site), [.. integrator.Location, ("NisCode", other.NisCode)]);

        Assert.Contains($"n’est pas une commune de la zone de police {integrator.Zone.Code}", answer.MainText, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(site)).NisCode);
    }

    [Fact]
    public async Task Post_FewMetresFromAnotherSiteOfOnes_Warns()
    {
        var (integrator, site) = await SiteAsync();
        await integrator.Browser.PostAsync(Page(site), integrator.Location);
        var dossier = (await ReadAsync(site)).DossierId;
        var second = await integrator.AddSiteAsync(dossier, "Second");

        var answer = await integrator.Browser.PostAsync(Page(second), [.. integrator.Location, ("TypedFirst", "51,06370")]);

        Assert.Contains($"Le site {(await ReadAsync(site)).Reference} se trouve à 22 m de ce point.", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FewMetresFromAForeignSite_TellsOnlyThatThereIsOne()
    {
        var (first, site) = await SiteAsync();
        await first.Browser.PostAsync(Page(site), first.Location);
        var (second, other) = await SiteAsync();

        var answer = await second.Browser.PostAsync(Page(other), [.. second.Location, ("TypedSecond", Domain.Shared.BelgianNumber.Format(first.Longitude))]);

        Assert.Contains("Un autre site se trouve à moins de 50 m de ce point.", answer.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain((await ReadAsync(site)).Reference, answer.MainText, StringComparison.Ordinal);
        Assert.True((await second.Browser.SubmitAsync(answer, "main form")).IsRedirect);
    }

    [Fact]
    public async Task Get_OffersTheMunicipalitiesOfTheZoneFirst()
    {
        var (integrator, site) = await SiteAsync();

        var page = await integrator.Browser.GetAsync(Page(site));

        var options = page.Document.QuerySelectorAll("select[name=NisCode] option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Equal(["", integrator.NisCode, "-"], options.Take(3));
        Assert.True(options.Count > 500);
    }

    private static string Page(Guid site) => $"/fr/sites/{site}/location";

    private async Task<(Integrator Integrator, Guid Site)> SiteAsync()
    {
        var integrator = await Integrator.CreateAsync(portal);
        return (integrator, await integrator.AddSiteAsync(await integrator.OpenDossierAsync()));
    }

    private Task<Site> ReadAsync(Guid id) => portal.ReadAsync(db => db.Sites.AsNoTracking().SingleAsync(s => s.Id == id));
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Zones;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Zones;

[Trait("Area", "Registration")]
public class ZonePagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Taken = "Cette commune fait partie d’une autre zone. Retirez-la d’abord de cette zone.";

    [Theory]
    [InlineData("/fr/admin/zones", "Zones de police")]
    [InlineData("/nl/admin/zones", "Politiezones")]
    [InlineData("/fr/admin/zones/new", "Créer une zone de police")]
    [InlineData("/nl/admin/zones/new", "Een politiezone toevoegen")]
    public async Task Get_SpeaksTheLanguageOfTheAddress(string path, string title) =>
        Assert.Equal(title, (await (await AdministratorAsync()).GetAsync(path)).Title);

    [Theory]
    [InlineData("fr", "Liège", "Modifier le profil de la zone")]
    [InlineData("nl", "Luik", "Het profiel van de zone wijzigen")]
    public async Task Get_OfTheProfile_SpeaksTheLanguageOfTheAddress(string language, string name, string edit)
    {
        var (zone, browser) = await OwnAsync(z => (z.NameFr, z.NameNl) = ("Liège", "Luik"));

        Assert.Equal($"{zone.Code} {name}", (await browser.GetAsync($"/{language}/zones/{zone.Id}")).Title);
        Assert.Equal(edit, (await browser.GetAsync($"/{language}/zones/{zone.Id}/edit")).Title);
    }

    [Fact]
    public async Task New_MakesOneZoneHoweverOftenItIsSent()
    {
        var browser = await AdministratorAsync();
        var form = await browser.GetAsync("/fr/admin/zones/new");

        var first = await browser.SubmitAsync(form, Fields("5339"));
        var second = await browser.SubmitAsync(form, Fields("5339"));

        Assert.Equal(first.Location, second.Location);
        Assert.Equal("5339 Bruxelles-Capitale", (await browser.FollowAsync(first)).Title);
    }

    [Theory]
    [InlineData("4339", "Le code d’une zone de police compte quatre chiffres et commence par 5, par exemple 5339.")]
    [InlineData("53390", "Le code d’une zone de police compte quatre chiffres et commence par 5, par exemple 5339.")]
    [InlineData("", "Complétez le champ « Code de la zone ».")]
    public async Task New_WithAWrongCode_SaysWhyAndKeepsWhatWasTyped(string code, string sentence)
    {
        var answer = await (await AdministratorAsync()).PostAsync("/fr/admin/zones/new", Fields(code));

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (answer.Status, answer.Errors["Code"]));
        Assert.Equal(code, answer.Value("Code"));
    }

    [Fact]
    public async Task New_WithACodeThatExists_IsRefused()
    {
        var zone = await portal.Data.CreateZoneAsync();

        var answer = await (await AdministratorAsync()).PostAsync("/nl/admin/zones/new", Fields(zone.Code));

        Assert.Equal($"Zone {zone.Code} bestaat al.", answer.Errors["Code"]);
    }

    [Fact]
    public async Task Edit_WithTheVersionOfBefore_ShowsBothValues()
    {
        var (zone, browser) = await OwnAsync();
        var address = $"/fr/zones/{zone.Id}/edit";
        var mine = await browser.GetAsync(address);
        await browser.PostAsync(address, ("Fields.ReviewPolicy", ReviewPolicy.LeadDecides));

        var answer = await browser.SubmitAsync(mine, ("Fields.Regime", LanguageRegime.Dutch));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(
            ["Régime linguistique", "Bilingue", "Néerlandais", "Qui approuve un dossier", "Seul l’utilisateur clé responsable décide", "Tout utilisateur clé de la zone décide"],
            answer.Texts("section[role=alert] tbody tr > :not(:last-child)"));
    }

    [Fact]
    public async Task Municipality_IsAddedAndRemoved()
    {
        var (zone, browser) = await OwnAsync();
        var municipality = await FreeMunicipalityAsync();
        var address = $"/fr/zones/{zone.Id}";

        await browser.SubmitAsync(await browser.GetAsync(address), "form[action*=Add] button", ("MunicipalityId", municipality.Id));
        Assert.Equal([municipality.NameFr], (await browser.GetAsync(address)).Texts("tbody th"));

        await browser.SubmitAsync(await browser.GetAsync(address), "form[action*=Remove] button");
        Assert.Empty((await browser.GetAsync(address)).Texts("tbody th"));
        Assert.Equal(
            ["MunicipalityAdded", "MunicipalityRemoved"],
            await portal.ReadAsync(db => db.History.Where(h => h.SubjectId == zone.Id && h.Action.StartsWith("Municipality")).OrderBy(h => h.Id).Select(h => h.Action).ToListAsync()));
    }

    [Fact]
    public async Task Municipality_OfANeighbour_IsNeverTaken()
    {
        var (zone, _) = await OwnAsync();
        var (other, browser) = await OwnAsync();
        var municipality = await FreeMunicipalityAsync();
        var open = await browser.GetAsync($"/fr/zones/{other.Id}");
        await portal.SaveAsync(async db => (await db.Municipalities.SingleAsync(m => m.Id == municipality.Id)).PoliceZoneId = zone.Id);

        var answer = await browser.SubmitAsync(open, "form[action*=Add] button", ("MunicipalityId", municipality.Id));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, Taken), (answer.Status, answer.Errors["MunicipalityId"]));
        Assert.Equal(zone.Id, await portal.ReadAsync(db => db.Municipalities.Where(m => m.Id == municipality.Id).Select(m => m.PoliceZoneId).SingleAsync()));
    }

    [Fact]
    public async Task Municipality_NotChosen_IsAskedFor()
    {
        var (zone, browser) = await OwnAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync($"/nl/zones/{zone.Id}"), "form[action*=Add] button");

        Assert.Equal((HttpStatusCode.BadRequest, "Kies een gemeente uit de lijst."), (answer.Status, answer.Errors["MunicipalityId"]));
    }

    [Fact]
    public async Task Own_LeadsToTheOneZone_OrOffersSeveral()
    {
        var (first, second) = (await portal.Data.CreateZoneAsync(), await portal.Data.CreateZoneAsync());
        var person = await portal.Data.CreatePersonAsync(Role.KeyUserLead, first);
        var browser = await portal.SignInAsync(person);
        Assert.Equal($"/fr/zones/{first.Id}", (await browser.GetAsync("/fr/zone")).Location);

        await portal.Data.GiveRoleAsync(person, Role.KeyUserLead, zone: second);

        Assert.Equal([$"{first.Code} {first.NameNl}", $"{second.Code} {second.NameNl}"], (await browser.GetAsync("/nl/zone")).Texts("main li"));
        Assert.Equal("/fr/admin/zones", (await (await AdministratorAsync()).GetAsync("/fr/zone")).Location);
    }

    [Fact]
    public async Task Get_OfAForeignZone_IsTheSame404AsOfNone()
    {
        var (_, browser) = await OwnAsync();
        var foreign = await portal.Data.CreateZoneAsync();

        foreach (var path in (string[])["", "/edit"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/fr/zones/{foreign.Id}{path}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/fr/zones/{Guid.NewGuid()}{path}")).Status);
        }
    }

    [Fact]
    public async Task Edit_ByAKeyUser_IsForbidden_AndSoAreThePagesOfTheAdministrator()
    {
        var zone = await portal.Data.CreateZoneAsync();
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser, zone));

        var page = await browser.GetAsync($"/fr/zones/{zone.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main form, main a[href*=edit]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/fr/zones/{zone.Id}/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/fr/admin/zones")).Status);
    }

    private static (string, object?)[] Fields(string code) =>
    [
        ("Code", code), ("Fields.NameFr", "Bruxelles-Capitale"), ("Fields.NameNl", "Brussel-Hoofdstad"),
        ("Fields.Regime", LanguageRegime.Bilingual), ("Fields.ReviewPolicy", ReviewPolicy.Single),
    ];

    private Task<Municipality> FreeMunicipalityAsync() =>
        portal.ReadAsync(db => db.Municipalities.Where(m => m.PoliceZoneId == null && m.ValidTo == null).OrderBy(m => m.NisCode).FirstAsync());

    private async Task<(PoliceZone Zone, FormClient Browser)> OwnAsync(Action<PoliceZone>? edit = null)
    {
        var zone = await portal.Data.CreateZoneAsync(edit);
        return (zone, await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUserLead, zone)));
    }

    private async Task<FormClient> AdministratorAsync() => await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.Administrator));
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Reference;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reference;

[Trait("Area", "Registration")]
public class ReferencePagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/fr/admin/reference", "Données de référence")]
    [InlineData("/nl/admin/reference", "Referentiegegevens")]
    [InlineData("/fr/admin/reference/municipalities", "Communes")]
    [InlineData("/nl/admin/reference/terms?kind=Road", "Wegen")]
    [InlineData("/fr/admin/reference/terms/new?kind=Cause", "Ajouter une valeur – Causes de blocage")]
    [InlineData("/nl/admin/reference/imports", "Een bestand invoeren")]
    public async Task Get_SpeaksTheLanguageOfTheAddress(string path, string title) =>
        Assert.Equal(title, (await (await AdministratorAsync()).GetAsync(path)).Title);

    [Theory]
    [InlineData("Luik", "Liège")]
    [InlineData("liege", "Liège")]
    [InlineData("LIÈGE", "Liège")]
    [InlineData("62063", "Liège")]
    [InlineData("gravenbrakel", "Braine-le-Comte")]
    [InlineData("comte braine", "Braine-le-Comte")]
    public async Task Search_FindsByEitherName_WithoutAccents(string query, string name) =>
        Assert.Contains(name, (await (await AdministratorAsync()).GetAsync($"/fr/admin/reference/municipalities?q={Uri.EscapeDataString(query)}")).Texts("tbody th"));

    [Fact]
    public async Task Search_LeavesOutTheEnded_UnlessAsked()
    {
        var browser = await AdministratorAsync();

        Assert.Empty((await browser.GetAsync("/fr/admin/reference/municipalities?q=borsbeek")).Texts("tbody th"));
        Assert.Equal(["Borsbeek"], (await browser.GetAsync("/fr/admin/reference/municipalities?q=borsbeek&Ended=true")).Texts("tbody th"));
    }

    [Fact]
    public async Task Search_OfSignsAlone_FindsAll() =>
        Assert.NotEmpty((await (await AdministratorAsync()).GetAsync("/fr/admin/reference/municipalities?q=%25_%5B")).Texts("tbody th"));

    [Fact]
    public async Task Edit_Municipality_ChangesBothNamesDatesAndPostcodes_AndCanBeFound()
    {
        var browser = await AdministratorAsync();
        var id = await IdAsync("92094");

        var answer = await browser.PostAsync($"/nl/admin/reference/municipalities/{id}", ("NameFr", "Namur-la-Belle"), ("Postcodes", "5100, 5000"), ("ValidTo", "31/12/2030"), ("SuccessorNis", "92003"));

        Assert.True(answer.IsRedirect, answer.MainText);
        var saved = await portal.ReadAsync(db => db.Municipalities.SingleAsync(m => m.Id == id));
        Assert.Equal(("5000 5100", new DateOnly(2030, 12, 31), "92003"), (saved.Postcodes, saved.ValidTo!.Value, saved.SuccessorNis));
        Assert.Equal(["Namur-la-Belle"], (await browser.GetAsync("/fr/admin/reference/municipalities?q=belle+5100")).Texts("tbody th"));
    }

    [Theory]
    [InlineData("Postcodes", "12", "Postcodes", HttpStatusCode.BadRequest)]
    [InlineData("NameNl", "", "NameNl", HttpStatusCode.BadRequest)]
    [InlineData("SuccessorNis", "92035", "SuccessorNis", HttpStatusCode.UnprocessableEntity)] // itself
    [InlineData("SuccessorNis", "99999", "SuccessorNis", HttpStatusCode.UnprocessableEntity)]
    public async Task Edit_Municipality_WithAWrongValue_SaysWhich(string field, string value, string error, HttpStatusCode status)
    {
        var answer = await (await AdministratorAsync()).PostAsync($"/fr/admin/reference/municipalities/{await IdAsync("92035")}", (field, value));

        Assert.Equal((status, error), (answer.Status, answer.Errors.Keys.Single()));
    }

    [Fact]
    public async Task Edit_Municipality_WithTheVersionOfBefore_ShowsBothValues()
    {
        var browser = await AdministratorAsync();
        var address = $"/fr/admin/reference/municipalities/{await IdAsync("92048")}";
        var mine = await browser.GetAsync(address);
        await browser.PostAsync(address, ("NameFr", "Floreffe-lez-Namur"));

        Assert.Equal(HttpStatusCode.Conflict, (await browser.SubmitAsync(mine, "main form", ("NameFr", "Floreffe A"))).Status);
    }

    [Fact]
    public async Task Term_IsAddedOnceHoweverOftenItIsSent_AndEnded()
    {
        var browser = await AdministratorAsync();
        var form = await browser.GetAsync("/fr/admin/reference/terms/new?kind=Road");
        (string, object?)[] fields = [("Code", "n 62"), ("Fields.LabelFr", "Liège – frontière"), ("Fields.LabelNl", "Luik – grens")];
        await browser.SubmitAsync(form, "main form", fields);
        await browser.SubmitAsync(form, "main form", fields);

        Assert.Equal(["N62"], (await browser.GetAsync("/nl/admin/reference/terms?kind=Road&q=luik+grens+62")).Texts("tbody th"));

        var id = await portal.ReadAsync(db => db.ReferenceTerms.Where(t => t.Code == "N62").Select(t => t.Id).SingleAsync());
        await browser.PostAsync($"/nl/admin/reference/terms/{id}", ("Fields.ValidTo", "01/03/2026"));
        Assert.Empty((await browser.GetAsync("/nl/admin/reference/terms?kind=Road&q=n62")).Texts("tbody th"));
        Assert.Equal("N62", (await browser.GetAsync($"/nl/admin/reference/terms/{id}")).Title!.Split(' ')[0]);
    }

    [Theory]
    [InlineData("Road", "E40", "E40 est un numéro européen")]
    [InlineData("Cause", "POWER", "Le code POWER existe déjà dans cette liste.")]
    public async Task Term_WithAWrongCode_IsRefused(string kind, string code, string sentence)
    {
        var answer = await (await AdministratorAsync()).PostAsync($"/fr/admin/reference/terms/new?kind={kind}", ("Code", code), ("Fields.LabelFr", "A"), ("Fields.LabelNl", "B"));

        Assert.StartsWith(sentence, answer.Errors["Code"], StringComparison.Ordinal);
        Assert.Equal(kind == "Cause" ? 1 : 0, await portal.ReadAsync(db => db.ReferenceTerms.CountAsync(t => t.Kind == Enum.Parse<TermKind>(kind) && t.Code == code)));
    }

    [Fact]
    public async Task Zone_Ended_IsNoLongerOffered_ButStillRead()
    {
        var zone = await portal.Data.CreateZoneAsync(z => (z.ValidTo, z.SuccessorCode) = (new DateOnly(2025, 12, 31), "5853"));
        var integrator = await Integrator.CreateAsync(portal);

        var options = (await integrator.Browser.GetAsync("/fr/dossiers/new")).Document.QuerySelectorAll("select[name=ZoneId] option").Select(o => o.GetAttribute("value"));

        Assert.DoesNotContain(zone.Id.ToString(), options);
        Assert.Contains("Jusqu’au 31/12/2025", (await (await AdministratorAsync()).GetAsync($"/fr/zones/{zone.Id}")).MainText, StringComparison.Ordinal);

        var dossier = await integrator.OpenDossierAsync();
        await portal.SaveAsync(async db => (await db.PoliceZones.SingleAsync(z => z.Id == integrator.Zone.Id)).ValidTo = new DateOnly(2026, 3, 1));
        await portal.SaveAsync(async db => (await db.PoliceZones.SingleAsync(z => z.Id == integrator.Zone.Id)).SuccessorCode = "5853");
        Assert.Contains("(jusqu’au 01/03/2026, ensuite 5853)", (await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}")).MainText, StringComparison.Ordinal);
    }

    private Task<Guid> IdAsync(string nis) => portal.ReadAsync(db => db.Municipalities.Where(m => m.NisCode == nis).Select(m => m.Id).SingleAsync());

    private async Task<FormClient> AdministratorAsync() => await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.Administrator));
}

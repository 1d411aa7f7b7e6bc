using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Organisations;

[Trait("Area", "Registration")]
public partial class OrganisationPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Checksum =
        "Le numéro d’entreprise 0440.966.355 n’existe pas : ses deux derniers chiffres ne correspondent pas aux autres. Vérifiez chaque chiffre.";

    [Theory]
    [InlineData("/fr/admin/organisations", "Organisations")]
    [InlineData("/nl/admin/organisations", "Organisaties")]
    [InlineData("/fr/admin/organisations/new", "Créer une organisation")]
    [InlineData("/nl/admin/organisations/new", "Een organisatie toevoegen")]
    public async Task Get_SpeaksTheLanguageOfTheAddress(string path, string title) =>
        Assert.Equal(title, (await (await AdministratorAsync()).GetAsync(path)).Title);

    [Theory]
    [InlineData("fr", "Modifier le profil de l’organisation", "Ajouter un contact", "Modifier le contact")]
    [InlineData("nl", "Het profiel van de organisatie wijzigen", "Een contactpersoon toevoegen", "De contactpersoon wijzigen")]
    public async Task Get_OfTheProfile_SpeaksTheLanguageOfTheAddress(string language, string edit, string add, string change)
    {
        var (organisation, browser) = await OwnAsync();
        var contact = new Contact { OrganisationId = organisation.Id, Kind = ContactKind.Technical, Name = "Wachtdienst" };
        await portal.SaveAsync(async db => await db.AddAsync(contact));

        Assert.Equal(organisation.Name, (await browser.GetAsync($"/{language}/organisations/{organisation.Id}")).Title);
        Assert.Equal(edit, (await browser.GetAsync($"/{language}/organisations/{organisation.Id}/edit")).Title);
        Assert.Equal(add, (await browser.GetAsync($"/{language}/organisations/{organisation.Id}/contacts/new")).Title);
        Assert.Equal(change, (await browser.GetAsync($"/{language}/organisations/{organisation.Id}/contacts/{contact.Id}")).Title);
    }

    [Fact]
    public async Task New_MakesOneOrganisationHoweverOftenItIsSent()
    {
        var browser = await AdministratorAsync();
        var form = await browser.GetAsync("/fr/admin/organisations/new");
        (string, object?)[] fields =
        [
            ("Fields.Name", "Caméras Meuse SA"), ("Fields.Number", "BE 0440.966.354"), ("Fields.Mailbox", "anpr@cameras-meuse.example"),
            ("Fields.Language", "Fr"), ("Fields.SeesPlates", "true"),
        ];

        var first = await browser.SubmitAsync(form, fields);
        var second = await browser.SubmitAsync(form, fields);

        Assert.Equal(first.Location, second.Location);
        var stored = await portal.ReadAsync(db => db.Organisations.SingleAsync(o => o.EnterpriseNumber == "0440966354"));
        Assert.Equal(("Caméras Meuse SA", Language.Fr, true), (stored.Name, stored.CorrespondenceLanguage, stored.SeesPlates));
        Assert.Contains("0440.966.354", (await browser.FollowAsync(first)).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_WithAWrongNumber_SaysWhyAndKeepsWhatWasTyped()
    {
        var (organisation, browser) = await OwnAsync();

        var answer = await browser.PostAsync($"/fr/organisations/{organisation.Id}/edit", ("Fields.Number", "0440.966.355"), ("Fields.Name", ""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(Checksum, answer.Errors["Fields.Number"]);
        Assert.Equal("Complétez le champ « Nom de l’organisation ».", answer.Errors["Fields.Name"]);
        Assert.Equal("0440.966.355", answer.Value("Fields.Number"));
        Assert.Equal(organisation.Version, await portal.ReadAsync(db => db.Organisations.Where(o => o.Id == organisation.Id).Select(o => o.Version).SingleAsync()));
    }

    [Fact]
    public async Task Edit_WithTheNumberOfAnotherOrganisation_IsRefused()
    {
        var other = await portal.Data.CreateOrganisationAsync();
        var (organisation, browser) = await OwnAsync();

        var answer = await browser.PostAsync($"/nl/organisations/{organisation.Id}/edit", ("Fields.Number", other.EnterpriseNumber));

        Assert.Contains("hoort al bij een andere organisatie", answer.Errors["Fields.Number"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_ByTheOrganisation_NeverChangesTheLanguageOfCorrespondence()
    {
        var (organisation, browser) = await OwnAsync();
        var form = await browser.GetAsync($"/fr/organisations/{organisation.Id}/edit");
        Assert.Empty(form.Document.QuerySelectorAll("[name='Fields.Language']"));

        using var request = FormClient.Request(form, null, ("Fields.Name", "Nieuwe naam"));
        request.Content = new StringContent(
            $"{await request.Content!.ReadAsStringAsync()}&Fields.Language=Nl", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        var answer = await browser.SendAsync(request);

        Assert.True(answer.IsRedirect);
        var stored = await portal.ReadAsync(db => db.Organisations.SingleAsync(o => o.Id == organisation.Id));
        Assert.Equal(("Nieuwe naam", Language.Fr), (stored.Name, stored.CorrespondenceLanguage));
    }

    [Fact]
    public async Task Edit_ByTheAdministrator_SetsTheLanguageOfCorrespondence()
    {
        var organisation = await portal.Data.CreateOrganisationAsync();

        await (await AdministratorAsync()).PostAsync($"/fr/organisations/{organisation.Id}/edit", ("Fields.Language", "Nl"));

        Assert.Equal(Language.Nl, await portal.ReadAsync(db => db.Organisations.Where(o => o.Id == organisation.Id).Select(o => o.CorrespondenceLanguage).SingleAsync()));
    }

    [Fact]
    public async Task Edit_WithTheVersionOfBefore_ShowsBothValuesAndLosesNeither()
    {
        var (organisation, browser) = await OwnAsync();
        var address = $"/fr/organisations/{organisation.Id}/edit";
        var mine = await browser.GetAsync(address);
        await (await AdministratorAsync("Marie Dubois")).PostAsync(address, ("Fields.Address", "Rue Haute 1"), ("Fields.Mailbox", "une@exemple.be"));

        var answer = await browser.SubmitAsync(mine, ("Fields.Address", "Rue Basse 2"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Marie Dubois a modifié ces données entre-temps", answer.Text("#conflict"));
        Assert.Equal(
            ["Adresse du siège", "Rue Haute 1", "Rue Basse 2", "Boîte mail partagée", "une@exemple.be", "Non renseigné"],
            answer.Texts("section[role=alert] tbody tr > :not(:last-child)"));
        Assert.Equal("Rue Basse 2", answer.Value("Fields.Address"));
        Assert.Equal("Fields.Mailbox", answer.Value("Stored"));
        await browser.SubmitAsync(answer);
        var saved = await portal.ReadAsync(db => db.Organisations.SingleAsync(o => o.Id == organisation.Id));
        Assert.Equal(("Rue Basse 2", "une@exemple.be"), (saved.Address, saved.Mailbox));
    }

    [Fact]
    public async Task Edit_WithoutAChange_WritesNothing()
    {
        var (organisation, browser) = await OwnAsync();
        var before = await portal.ReadAsync(db => db.History.CountAsync());

        await browser.PostAsync($"/fr/organisations/{organisation.Id}/edit");

        Assert.Equal(before, await portal.ReadAsync(db => db.History.CountAsync()));
        Assert.Equal(organisation.Version, await portal.ReadAsync(db => db.Organisations.Where(o => o.Id == organisation.Id).Select(o => o.Version).SingleAsync()));
    }

    [Fact]
    public async Task Own_LeadsToTheOneOrganisation_AndTheAdministratorToAll()
    {
        var (organisation, browser) = await OwnAsync();

        Assert.Equal($"/fr/organisations/{organisation.Id}", (await browser.GetAsync("/fr/organisation")).Location);
        Assert.Equal("/fr/admin/organisations", (await (await AdministratorAsync()).GetAsync("/fr/organisation")).Location);
    }

    [Fact]
    public async Task Index_FindsByNameAndNumber()
    {
        var browser = await AdministratorAsync();
        var wanted = await portal.Data.CreateOrganisationAsync(o => o.Name = "Zoekbaar NV");

        Assert.Equal(["Zoekbaar NV"], (await browser.GetAsync("/nl/admin/organisations?q=zoekb")).Texts("tbody th"));
        Assert.Equal(["Zoekbaar NV"], (await browser.GetAsync($"/nl/admin/organisations?q={EnterpriseNumber.Format(wanted.EnterpriseNumber!)}")).Texts("tbody th"));
        Assert.Empty((await browser.GetAsync("/nl/admin/organisations?q=zoek_baar")).Texts("tbody th"));
    }

    private async Task<(Organisation Organisation, FormClient Browser)> OwnAsync()
    {
        var organisation = await portal.Data.CreateOrganisationAsync();
        return (organisation, await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator, organisation)));
    }

    private async Task<FormClient> AdministratorAsync(string? name = null)
    {
        var person = await portal.Data.CreatePersonAsync(p => p.FullName = name ?? p.FullName);
        await portal.Data.GiveRoleAsync(person, Role.Administrator);
        return await portal.SignInAsync(person);
    }
}

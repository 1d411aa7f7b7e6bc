using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Sites;

/// <summary>Whom to call about a site.</summary>
[Trait("Area", "Registration")]
public sealed class ContactsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("02 555 55 55", "+3225555555")]
    [InlineData("0470/12.34.56", "+32470123456")]
    [InlineData("+31 20 123 45 67", "+31201234567")]
    public async Task PostNew_SavesTheTelephoneInItsInternationalForm(string typed, string saved)
    {
        var (integrator, site) = await SiteAsync();

        var answer = await AddAsync(integrator, site, ("Fields.Phone", typed), ("Fields.Hours", "jours ouvrables"), ("Fields.IsOnCall", true));

        Assert.Equal("Le contact est ajouté.", (await integrator.Browser.FollowAsync(answer)).Notice);
        var contact = Assert.Single(await ContactsAsync(site));
        Assert.Equal((SiteContactRole.Technical, "Permanence", saved, Language.Fr, "jours ouvrables", true), (contact.Role, contact.Name, contact.Phone, contact.Language, contact.Hours, contact.IsOnCall));
    }

    [Theory]
    [InlineData("Fields.Name", "", "Fields.Name", "Complétez le champ « Nom de la personne ou du service ».")]
    [InlineData("Fields.Phone", "0470 12", "Fields.Phone", "")]
    [InlineData("Fields.Email", "moi", "Fields.Email", "")]
    [InlineData("Fields.IsOnCall", "true", "Fields.Phone", "Indiquez le numéro de téléphone de la garde.")]
    [InlineData("Fields.Email", "", "Fields.Email", "")]
    public async Task PostNew_OneWrongField_SaysWhichAndSavesNothing(string field, string value, string at, string sentence)
    {
        var (integrator, site) = await SiteAsync();

        var answer = await AddAsync(integrator, site, ("Fields.Email", "garde@exemple.be"), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith(sentence, answer.Errors[at].Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.Empty(await ContactsAsync(site));
    }

    [Fact]
    public async Task PostNew_SentTwice_AddsOne()
    {
        var (integrator, site) = await SiteAsync();
        var form = await integrator.Browser.GetAsync($"/fr/sites/{site}/contacts/new");
        (string, object?)[] fields = [("Fields.Role", "Access"), ("Fields.Name", "Clés"), ("Fields.Phone", "02 555 55 55")];

        await integrator.Browser.SubmitAsync(form, fields);
        await integrator.Browser.SubmitAsync(form, fields);

        Assert.Single(await ContactsAsync(site));
    }

    [Fact]
    public async Task Post_ChangesAndRemoves_WithoutANameInTheHistory()
    {
        var (integrator, site) = await SiteAsync();
        await AddAsync(integrator, site, ("Fields.Phone", "02 555 55 55"));
        var contact = Assert.Single(await ContactsAsync(site));

        await integrator.Browser.PostAsync($"/fr/sites/{site}/contacts/{contact.Id}", ("Fields.Name", "Madame Dupont"));
        Assert.Equal("Madame Dupont", Assert.Single(await ContactsAsync(site)).Name);
        var page = await integrator.Browser.GetAsync($"/fr/sites/{site}/contacts/{contact.Id}");
        await integrator.Browser.SubmitAsync(page, "[formaction*='handler=Remove']");

        Assert.Empty(await ContactsAsync(site));
        var told = await portal.ReadAsync(db => db.History.Where(h => h.SubjectId == contact.Id).ToListAsync());
        Assert.Equal(["SiteContactAdded", "SiteContactChanged", "SiteContactRemoved"], told.Select(h => h.Action));
        Assert.DoesNotContain(told, h => $"{h.SubjectName} {h.Changes}".Contains("Dupont", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PostTake_ContactOfAnotherSiteOfTheDossier_CopiesIt()
    {
        var (integrator, site) = await SiteAsync();
        await AddAsync(integrator, site, ("Fields.Phone", "02 555 55 55"));
        var second = await integrator.AddSiteAsync((await ContactsAsync(site))[0].DossierId, "Second");
        var page = await integrator.Browser.GetAsync($"/fr/sites/{second}/contacts");

        await integrator.Browser.SubmitAsync(page, "form[action*='handler=Take']");

        Assert.Equal("Permanence", Assert.Single(await ContactsAsync(second)).Name);
        Assert.Null((await integrator.Browser.GetAsync($"/fr/sites/{second}/contacts")).Document.QuerySelector("form[action*='handler=Take']"));
    }

    [Fact]
    public async Task PostTake_ContactOfAForeignDossier_IsNotFound()
    {
        var (owner, foreign) = await SiteAsync();
        await AddAsync(owner, foreign, ("Fields.Phone", "02 555 55 55"));
        var (integrator, site) = await SiteAsync();
        await AddAsync(integrator, site, ("Fields.Phone", "02 555 55 56"));
        var second = await integrator.AddSiteAsync((await ContactsAsync(site))[0].DossierId, "Second");
        var page = await integrator.Browser.GetAsync($"/fr/sites/{second}/contacts");
        page.Document.QuerySelector("input[name=source]")!.SetAttribute("value", (await ContactsAsync(foreign))[0].Id.ToString());

        var answer = await integrator.Browser.SubmitAsync(page, "form[action*='handler=Take']");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Empty(await ContactsAsync(second));
    }

    [Fact]
    public async Task Get_ContactOfAForeignDossier_IsNotFound()
    {
        var (owner, foreign) = await SiteAsync();
        await AddAsync(owner, foreign, ("Fields.Phone", "02 555 55 55"));
        var contact = Assert.Single(await ContactsAsync(foreign));
        var (integrator, own) = await SiteAsync();

        foreach (var path in new[] { $"{foreign}/contacts", $"{foreign}/contacts/new", $"{foreign}/contacts/{contact.Id}", $"{own}/contacts/{contact.Id}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await integrator.Browser.GetAsync($"/fr/sites/{path}")).Status);
        }
    }

    [Fact]
    public async Task TaskList_GoesFromTodoOverBusyToDone()
    {
        var (integrator, site) = await SiteAsync();

        Assert.Contains("Contacts du site", await TaskAsync(integrator, site), StringComparison.Ordinal);
        Assert.Contains("À compléter", await TaskAsync(integrator, site), StringComparison.Ordinal);
        await AddAsync(integrator, site, ("Fields.Phone", "02 555 55 55"));
        Assert.Contains("Personne n’est encore de garde pour les urgences.", await TaskAsync(integrator, site), StringComparison.Ordinal);
        await AddAsync(integrator, site, ("Fields.Phone", "02 555 55 56"), ("Fields.IsOnCall", true));
        Assert.Contains("Terminé", await TaskAsync(integrator, site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterTheSubmission_ContactsMayStillChange()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, site, _) = await integrator.CompleteDossierAsync();
        await integrator.SubmitAsync(dossier);

        await AddAsync(integrator, site, ("Fields.Phone", "02 555 55 55"));

        Assert.Single(await ContactsAsync(site));
        Assert.Contains("Permanence", (await (await integrator.KeyUserAsync()).GetAsync($"/fr/sites/{site}/contacts")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostRemove_Site_TakesItsContactsWithIt()
    {
        var (integrator, site) = await SiteAsync();
        await AddAsync(integrator, site, ("Fields.Phone", "02 555 55 55"));

        await integrator.Browser.PostAsync($"/fr/sites/{site}/remove");

        Assert.Empty(await ContactsAsync(site));
    }

    private static Task<PageAnswer> AddAsync(Integrator integrator, Guid site, params (string Name, object? Value)[] fields) =>
        integrator.Browser.PostAsync($"/fr/sites/{site}/contacts/new", new Dictionary<string, object?>([.. new (string Name, object? Value)[] { ("Fields.Role", "Technical"), ("Fields.Name", "Permanence") }.Concat(fields).GroupBy(f => f.Name).Select(f => KeyValuePair.Create(f.Key, f.Last().Value))]).Select(f => (f.Key, f.Value)));

    private static async Task<string> TaskAsync(Integrator integrator, Guid site) =>
        (await integrator.Browser.GetAsync($"/fr/sites/{site}")).Document.QuerySelector($"li:has(a[href$='/sites/{site}/contacts'])")!.TextContent;

    private async Task<(Integrator Integrator, Guid Site)> SiteAsync()
    {
        var integrator = await Integrator.CreateAsync(portal);
        return (integrator, await integrator.AddSiteAsync(await integrator.OpenDossierAsync()));
    }

    private Task<List<SiteContact>> ContactsAsync(Guid site) => portal.ReadAsync(db => db.SiteContacts.AsNoTracking().Where(c => c.SiteId == site).OrderBy(c => c.Id).ToListAsync());
}

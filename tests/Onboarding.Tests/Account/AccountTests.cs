using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Account;

public class AccountTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/fr/account", "Mon compte")]
    [InlineData("/nl/account", "Mijn account")]
    [InlineData("/fr/account/password", "Changer de mot de passe")]
    [InlineData("/nl/account/password", "Het wachtwoord wijzigen")]
    public async Task Get_SpeaksTheLanguageOfTheAddress(string path, string title)
    {
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync());

        Assert.Equal(title, (await browser.GetAsync(path)).Title);
    }

    [Fact]
    public async Task Get_ListsTheRolesHeld_WithPlaceAndEnd()
    {
        var organisation = await portal.Data.CreateOrganisationAsync(o => o.Name = "Caméras Meuse SA");
        var person = await portal.Data.CreatePersonAsync(
            Role.IntegratorViewer, organisation, m => m.ValidTo = new DateTime(2026, 3, 31, 22, 0, 0, DateTimeKind.Utc));
        await portal.Data.GiveRoleAsync(person, Role.Tester, edit: m => m.ValidTo = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var browser = await portal.SignInAsync(person);

        var page = await browser.GetAsync("/fr/account");

        Assert.Equal(["Intégrateur – lecture – Caméras Meuse SA (jusqu’au 31/03/2026)"], page.Texts("main ul.govuk-list--bullet li"));
    }

    [Fact]
    public async Task Post_ChangesNameAndLanguage_AndGoesOnInIt()
    {
        var person = await portal.Data.CreatePersonAsync();
        var browser = await portal.SignInAsync(person);

        var answer = await browser.PostAsync("/fr/account", ("FullName", " An Peeters "), ("Language", "Nl"));

        Assert.Equal("/nl/account", answer.Location);
        var page = await browser.FollowAsync(answer);
        Assert.Equal(("An Peeters", "Uw wijzigingen zijn opgeslagen."), (page.Value("FullName"), page.Notice));
        Assert.Equal("An Peeters", page.Text("header a[href='/nl/account']"));
        Assert.Equal("/nl/", (await browser.GetAsync("/")).Location);
        Assert.Equal(Language.Nl, await portal.ReadAsync(db => db.Users.Where(u => u.Id == person.Id).Select(u => u.Language).SingleAsync()));
    }

    [Fact]
    public async Task Post_WithoutName_ReturnsErrorAndSavesNothing()
    {
        var person = await portal.Data.CreatePersonAsync();
        var browser = await portal.SignInAsync(person);

        var answer = await browser.PostAsync("/fr/account", ("FullName", ""), ("Language", "Nl"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Complétez le champ « Prénom et nom ».", answer.Errors["FullName"]);
        Assert.Equal(Language.Fr, await portal.ReadAsync(db => db.Users.Where(u => u.Id == person.Id).Select(u => u.Language).SingleAsync()));
    }

    [Fact]
    public async Task PostPassword_WithAWrongPresentOne_ChangesNothing()
    {
        var person = await portal.Data.CreatePersonAsync();
        var browser = await portal.SignInAsync(person);

        var answer = await browser.PostAsync("/fr/account/password", ("Known", "wrong"), ("Password", "une phrase bien longue"));

        Assert.Equal("Ce n’est pas votre mot de passe actuel.", answer.Errors["Known"]);
        await portal.SignInAsync(person);
    }
}

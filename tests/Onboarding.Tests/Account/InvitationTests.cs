using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Account;

public class InvitationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Chosen = "une phrase bien longue";

    [Theory]
    [InlineData("Fr", "Activer votre accès")]
    [InlineData("Nl", "Uw toegang activeren")]
    public async Task Get_SpeaksTheLanguageOfTheInvitation_AndGivesTheAddressToNobody(string language, string title)
    {
        var link = await InviteAsync($"get.{language}@example.be", language);

        using var response = await portal.Visitor().Http.GetAsync(new Uri(link, UriKind.Relative));

        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal(title, (await portal.Visitor().GetAsync(link)).Title);
    }

    [Fact]
    public async Task Post_SetsNameAndPassword_AndSignsIn()
    {
        var link = await InviteAsync("anne@example.be");
        var browser = portal.Visitor();

        var answer = await browser.PostAsync(link, ("FullName", "Anne Dupont"), ("Password", Chosen));

        Assert.Equal("/fr/", answer.Location);
        Assert.Equal("Anne Dupont", (await browser.GetAsync("/fr/account")).Value("FullName"));
        Assert.True(await portal.ReadAsync(db => db.History.AnyAsync(h => h.Action == "InvitationAccepted" && h.ActorName == "Anne Dupont")));
    }

    [Fact]
    public async Task Post_ASecondTime_IsRefused()
    {
        var link = await InviteAsync("twice@example.be");
        var second = portal.Visitor();
        var open = await second.GetAsync(link);
        await portal.Visitor().PostAsync(link, ("Password", Chosen));

        var answer = await second.SubmitAsync(open, ("Password", "another long sentence"));

        Assert.Equal((HttpStatusCode.BadRequest, "Ce lien ne fonctionne plus"), (answer.Status, answer.Title));
        Assert.Contains("a déjà servi", (await portal.Visitor().GetAsync(link)).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterSevenDays_SaysWhoCanSendANewOne()
    {
        using var portal = new PortalFactory();
        await ((IAsyncLifetime)portal).InitializeAsync();
        var (link, administrator) = await InviteAsync(portal, "late@example.be", "Fr");
        portal.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal("Activer votre accès", (await portal.Visitor().GetAsync(link)).Title);

        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        var page = await portal.Visitor().GetAsync(link);
        Assert.Equal("Ce lien ne fonctionne plus", page.Title);
        Assert.Contains($"{administrator.FullName} peut vous en envoyer une nouvelle.", page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Get_WhileSomebodyElseIsSignedIn_AsksToSignOutFirst()
    {
        var link = await InviteAsync("other@example.be");
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync());

        var page = await browser.GetAsync(link);

        Assert.Contains("Déconnectez-vous d’abord", page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("[name=Password]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAA")]
    public async Task Get_WithAnInventedToken_IsNotRecognised(string token)
    {
        var page = await portal.Visitor().GetAsync($"/nl/account/invitation?token={token}");

        Assert.Contains("Deze uitnodiging wordt niet herkend.", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithALinkForAPassword_IsNotRecognised()
    {
        var person = await portal.Data.CreatePersonAsync();
        await portal.Visitor().PostAsync("/fr/account/forgot-password", ("Email", person.Email));
        var link = (await portal.LinkToAsync(person.Email!)).Replace("reset-password", "invitation", StringComparison.Ordinal);

        Assert.Contains("n’est pas reconnue", (await portal.Visitor().GetAsync(link)).MainText, StringComparison.Ordinal);
    }

    private async Task<string> InviteAsync(string email, string language = "Fr") => (await InviteAsync(portal, email, language)).Link;

    private static async Task<(string Link, PortalUser Administrator)> InviteAsync(PortalFactory portal, string email, string language)
    {
        var administrator = await portal.Data.CreatePersonAsync(Role.Administrator);
        var browser = await portal.SignInAsync(administrator);
        var answer = await browser.PostAsync(
            "/fr/admin/people/new", ("FullName", "Nouvelle Personne"), ("Email", email), ("Language", language), ("Given.Role", Role.Auditor));
        Assert.True(answer.IsRedirect, answer.MainText);
        return (await portal.LinkToAsync(email), administrator);
    }
}

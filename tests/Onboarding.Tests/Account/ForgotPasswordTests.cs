using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Shared;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Account;

public partial class ForgotPasswordTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("fr", "Mot de passe oublié")]
    [InlineData("nl", "Wachtwoord vergeten")]
    public async Task Get_SpeaksTheLanguageOfTheAddress(string language, string title) =>
        Assert.Equal(title, (await portal.Visitor().GetAsync($"/{language}/account/forgot-password")).Title);

    [Fact]
    public async Task Post_TellsNothingAboutTheAccount()
    {
        var known = await portal.Data.CreatePersonAsync();
        var closed = await portal.Data.CreatePersonAsync(p => p.IsActive = false);

        PageAnswer[] answers = [await PostAsync(known.Email!), await PostAsync("nobody@example.be"), await PostAsync(closed.Email!)];

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.OK, "Consultez votre boîte mail"), (a.Status, a.Title)));
        Assert.Single(answers.Select(a => Token().Replace(a.Html, "")).Distinct());
        Assert.Single(await portal.MailsToAsync(known.Email!));
        Assert.Empty(await portal.MailsToAsync("nobody@example.be"));
        Assert.Empty(await portal.MailsToAsync(closed.Email!));
    }

    [Fact]
    public async Task Post_SendsALinkInTheLanguageOfThePerson_ThatSetsANewPasswordOnce()
    {
        var person = await portal.Data.CreatePersonAsync(p => p.Language = Language.Nl);
        await PostAsync(person.Email!);
        var link = await portal.LinkToAsync(person.Email!);
        Assert.StartsWith("/nl/account/reset-password?token=", link, StringComparison.Ordinal);

        var browser = portal.Visitor();
        var answer = await browser.PostAsync(link, ("Password", "een lange zin om te onthouden"));

        Assert.Equal("Uw wachtwoord is gewijzigd. Meld u aan.", (await browser.FollowAsync(answer)).Notice);
        Assert.True((await browser.PostAsync("/nl/account/sign-in", ("Email", person.Email), ("Password", "een lange zin om te onthouden"))).IsRedirect);
        Assert.Equal("Deze link werkt niet meer", (await portal.Visitor().GetAsync(link)).Title);
    }

    [Fact]
    public async Task Post_LeavesNoTokenInTheDatabase()
    {
        var person = await portal.Data.CreatePersonAsync();
        await PostAsync(person.Email!);
        var token = (await portal.LinkToAsync(person.Email!)).Split('=')[^1];

        var stored = await portal.ReadAsync(db => db.Outbox.Select(e => e.Payload).ToListAsync());

        Assert.NotEmpty(stored);
        Assert.DoesNotContain(stored, payload => payload!.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reset_AfterTwoHours_OffersANewLink()
    {
        using var portal = new PortalFactory();
        await ((IAsyncLifetime)portal).InitializeAsync();
        var person = await portal.Data.CreatePersonAsync();
        await portal.Visitor().PostAsync("/fr/account/forgot-password", ("Email", person.Email));
        var link = await portal.LinkToAsync(person.Email!);

        portal.Clock.Advance(TimeSpan.FromHours(2));

        var page = await portal.Visitor().GetAsync(link);
        Assert.Equal("Ce lien ne fonctionne plus", page.Title);
        Assert.Empty(page.Document.QuerySelectorAll("[name=Password]"));
    }

    [Theory]
    [InlineData("court", "Le mot de passe doit compter au moins 12 caractères.")]
    [InlineData("motdepasse1234", "Ce mot de passe est trop facile à deviner. Choisissez-en un autre.")]
    public async Task Reset_WithAWeakPassword_SaysWhyAndKeepsTheLink(string password, string sentence)
    {
        var person = await portal.Data.CreatePersonAsync();
        await PostAsync(person.Email!);
        var link = await portal.LinkToAsync(person.Email!);

        var answer = await portal.Visitor().PostAsync(link, ("Password", password));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, sentence), (answer.Status, answer.Errors["Password"]));
        Assert.True((await portal.Visitor().PostAsync(link, ("Password", "une phrase bien longue"))).IsRedirect);
    }

    private Task<PageAnswer> PostAsync(string email) => portal.Visitor().PostAsync("/fr/account/forgot-password", ("Email", email));

    [GeneratedRegex("(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]+")]
    private static partial Regex Token();
}

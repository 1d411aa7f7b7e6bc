using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Account;

public partial class SignInTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Refused = "L’adresse e-mail ou le mot de passe n’est pas correct. Après cinq essais, le compte se ferme pendant 15 minutes.";

    [Theory]
    [InlineData("fr", "Se connecter")]
    [InlineData("nl", "Aanmelden")]
    public async Task Get_SpeaksTheLanguageOfTheAddress(string language, string title)
    {
        var page = await portal.Visitor().GetAsync($"/{language}/account/sign-in");

        Assert.Equal((HttpStatusCode.OK, title), (page.Status, page.Title));
        Assert.Empty(page.Document.QuerySelectorAll("#demo"));
    }

    [Fact]
    public async Task Post_WithTheRightPassword_OpensASession()
    {
        var person = await portal.Data.CreatePersonAsync(Role.Auditor);

        var browser = await portal.SignInAsync(person);

        Assert.Equal(person.FullName, (await browser.GetAsync("/fr/account")).Value("FullName"));
    }

    [Fact]
    public async Task Post_SetsACookieThatScriptsAndOtherSitesCannotUse()
    {
        var person = await portal.Data.CreatePersonAsync(Role.Auditor);
        var browser = portal.Visitor();
        var page = await browser.GetAsync("/fr/account/sign-in");

        using var request = FormClient.Request(page, null, ("Email", person.Email), ("Password", TestData.Password));
        using var response = await browser.Http.SendAsync(request);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.All(["path=/", "secure", "samesite=lax", "httponly"], attribute => Assert.Contains($"; {attribute}", cookie, StringComparison.Ordinal));
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithEmptyFields_SaysSoBesideThem()
    {
        var answer = await portal.Visitor().PostAsync("/nl/account/sign-in");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Email", "Password"], answer.Errors.Keys);
    }

    [Fact]
    public async Task Post_Refused_SaysTheSameToEverybody()
    {
        var known = await portal.Data.CreatePersonAsync();
        var closed = await portal.Data.CreatePersonAsync(p => p.IsActive = false);
        var locked = await portal.Data.CreatePersonAsync();
        for (var i = 0; i < 5; i++)
        {
            await PostAsync(locked.Email!, "wrong");
        }

        PageAnswer[] answers =
        [
            await PostAsync("nobody@example.be", TestData.Password), await PostAsync(known.Email!, "wrong"),
            await PostAsync(closed.Email!, TestData.Password), await PostAsync(locked.Email!, TestData.Password),
        ];

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.BadRequest, Refused), (a.Status, a.Errors["Email"])));
        Assert.Single(answers.Select(a => a.MainText).Distinct());
        Assert.All(answers, a => Assert.Equal("", a.Value("Password")));
    }

    [Fact]
    public async Task Post_ToALockedAccount_SucceedsAfterTheWait()
    {
        using var portal = new PortalFactory();
        await ((IAsyncLifetime)portal).InitializeAsync();
        var person = await portal.Data.CreatePersonAsync();
        for (var i = 0; i < 5; i++)
        {
            await portal.Visitor().PostAsync("/fr/account/sign-in", ("Email", person.Email), ("Password", "wrong"));
        }

        await portal.SaveAsync(async db => (await db.Users.FindAsync(person.Id))!.LockoutEnd = DateTimeOffset.UtcNow.AddSeconds(-1));

        await portal.SignInAsync(person);
    }

    [Fact]
    public async Task Get_AfterAllRolesEnded_IsRefusedOnTheNextRequest()
    {
        var person = await portal.Data.CreatePersonAsync(Role.Administrator);
        var browser = await portal.SignInAsync(person);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/fr/admin/zones")).Status);

        await portal.SaveAsync(async db => db.Memberships.Single(m => m.UserId == person.Id).ValidTo = await Task.FromResult(PortalFactory.Start.UtcDateTime));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/fr/admin/zones")).Status);
    }

    [Fact]
    public async Task Get_AfterTheAccountWasClosed_AsksToSignIn()
    {
        var person = await portal.Data.CreatePersonAsync(Role.Auditor);
        var browser = await portal.SignInAsync(person);

        await portal.SaveAsync(async db => (await db.Users.FindAsync(person.Id))!.IsActive = false);

        var answer = await browser.GetAsync("/fr/account");
        Assert.Equal("/fr/account/sign-in?return=%2Faccount", answer.Location);
    }

    [Fact]
    public async Task Post_WithoutToken_Is400()
    {
        using var response = await portal.Visitor().Http.PostAsync(
            new Uri("/fr/account/sign-in", UriKind.Relative), new FormUrlEncodedContent([new("Email", "a@b.be"), new("Password", "x")]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task PostDemo_OutsideDevelopment_LetsNobodyIn()
    {
        var person = await portal.Data.CreatePersonAsync(Role.Administrator);
        portal.Services.GetRequiredService<Portal.Platform.Authorization.DemoSignIns>().Add(new("x", person.Email!, Role.Administrator, new("", "")));
        var browser = portal.Visitor();
        var page = await browser.GetAsync("/fr/account/sign-in");

        var token = page.Value("__RequestVerificationToken")!;
        using var response = await browser.Http.PostAsync(
            new Uri("/fr/account/sign-in?handler=Demo", UriKind.Relative),
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("person", person.Email!)]));

        Assert.Empty(page.Document.QuerySelectorAll("#demo"));
        Assert.DoesNotContain(response.Headers, h => h.Key == "Set-Cookie" && h.Value.Any(v => v.Contains("session", StringComparison.Ordinal)));
        Assert.Equal("/fr/account/sign-in?return=%2Faccount", (await browser.GetAsync("/fr/account")).Location);
    }

    [Fact]
    public async Task SignOut_EndsTheSession_AndOnlyByAForm()
    {
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await browser.GetAsync("/fr/account/sign-out")).Status);
        var page = await browser.GetAsync("/fr/account");

        var answer = await browser.SubmitAsync(page, "header form button");

        Assert.Equal("/fr/account/sign-in", answer.Location);
        Assert.Equal("Vous êtes déconnecté.", (await browser.FollowAsync(answer)).Notice);
        Assert.True((await browser.GetAsync("/fr/account")).IsRedirect);
    }

    private Task<PageAnswer> PostAsync(string email, string password) =>
        portal.Visitor().PostAsync("/fr/account/sign-in", ("Email", email), ("Password", password));
}

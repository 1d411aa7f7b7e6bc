using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Features.Account;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Account;

/// <summary>Each with a portal of its own: it can be set up once only.</summary>
public sealed class SetUpTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();

    private string Link => _portal.Services.GetRequiredService<SetUpLink>().Path;

    public ValueTask InitializeAsync() => ((IAsyncLifetime)_portal).InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("fr", "Mettre le portail en service")]
    [InlineData("nl", "Het portaal in gebruik nemen")]
    public async Task Get_WithTheLinkOfTheConsole_ShowsTheForm(string language, string title) =>
        Assert.Equal(title, (await _portal.Visitor().GetAsync($"/{language}{Link}")).Title);

    [Theory]
    [InlineData("/fr/set-up")]
    [InlineData("/fr/set-up?token=guess")]
    public async Task Get_WithoutIt_Is404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync(path)).Status);

    [Fact]
    public async Task Post_MakesTheFirstAdministrator_AndThePageDisappears()
    {
        var browser = _portal.Visitor();
        var second = _portal.Visitor();
        var open = await second.GetAsync($"/fr{Link}");

        var answer = await browser.PostAsync($"/fr{Link}", Fields("chef@example.be"));

        Assert.Equal("/nl/account/sign-in", answer.Location);
        Assert.True((await browser.PostAsync("/nl/account/sign-in", ("Email", "chef@example.be"), ("Password", "een lange zin om te onthouden"))).IsRedirect);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/nl/admin/people")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.Visitor().GetAsync($"/fr{Link}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await second.SubmitAsync(open, Fields("second@example.be"))).Status);
    }

    [Fact]
    public async Task Post_WithOnesOwnNameAsPassword_IsRefused()
    {
        var answer = await _portal.Visitor().PostAsync($"/fr{Link}", [.. Fields("chef@example.be")[..^1], ("Password", "marie-dubois-2026")]);

        Assert.Equal("Ce mot de passe contient votre nom ou votre adresse e-mail. Choisissez-en un autre.", answer.Errors["Password"]);
    }

    private static (string, object?)[] Fields(string email) =>
        [("FullName", "Marie Dubois"), ("Email", email), ("Language", "Nl"), ("Password", "een lange zin om te onthouden")];
}

using Onboarding.Domain.Shared;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Account;

/// <summary>Where a person lands after signing in, and in which language.</summary>
public partial class SignInTests
{
    [Theory]
    [InlineData("/account", "/fr/account")]
    [InlineData("/dossiers?status=late&p=2", "/fr/dossiers?status=late&p=2")]
    [InlineData("//evil.example", "/fr//evil.example")]
    [InlineData("/\\evil.example", "/fr/\\evil.example")]
    [InlineData("https://evil.example", "/fr/")]
    [InlineData("javascript:alert(1)", "/fr/")]
    [InlineData("evil.example", "/fr/")]
    [InlineData("/\r\nSet-Cookie: a=b", "/fr/")]
    [InlineData("\\\\evil.example", "/fr/")]
    [InlineData("", "/fr/")]
    public async Task Post_ReturnsToAPageOfThePortalOnly(string asked, string expected)
    {
        var person = await portal.Data.CreatePersonAsync();

        var answer = await portal.Visitor().PostAsync(
            $"/fr/account/sign-in?return={Uri.EscapeDataString(asked)}", ("Email", person.Email), ("Password", TestData.Password));

        Assert.Equal(expected, answer.Location);
        Assert.Equal("localhost", new Uri(new Uri("https://localhost/"), answer.Location).Host);
    }

    [Fact]
    public async Task Post_InABrowserWithoutLanguage_GoesOnInThatOfThePerson()
    {
        var person = await portal.Data.CreatePersonAsync(p => p.Language = Language.Nl);

        var answer = await portal.Visitor().PostAsync("/fr/account/sign-in?return=/account", ("Email", person.Email), ("Password", TestData.Password));

        Assert.Equal("/nl/account", answer.Location);
    }

    [Fact]
    public async Task Post_InABrowserWithAChosenLanguage_KeepsIt()
    {
        var person = await portal.Data.CreatePersonAsync(p => p.Language = Language.Nl);
        var browser = portal.Visitor();
        await browser.GetAsync("/language/fr?return=/account/sign-in");

        var answer = await browser.PostAsync("/fr/account/sign-in?return=/account", ("Email", person.Email), ("Password", TestData.Password));

        Assert.Equal("/fr/account", answer.Location);
    }
}

using System.Net;
using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Account;

public class SignInTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("fr", "Se connecter")]
    [InlineData("nl", "Aanmelden")]
    public async Task Get_ShowsThePageInTheLanguageOfTheAddress(string language, string title)
    {
        var page = await portal.Visitor().GetAsync($"/{language}/account/sign-in");

        Assert.Equal((HttpStatusCode.OK, title), (page.Status, page.Title));
    }

    [Fact]
    public async Task Post_WithTheRightPassword_OpensASession()
    {
        var person = await portal.Data.CreatePersonAsync(Role.Auditor);

        var browser = await portal.SignInAsync(person);

        Assert.Equal(person.FullName, (await browser.GetAsync("/fr/account")).Value("FullName"));
    }
}

using Onboarding.Tests.Support;

namespace Onboarding.Tests.Legal;

public sealed class CookiesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_NamesEveryCookieThatAPersonGets()
    {
        var person = await portal.Data.CreatePersonAsync();
        var browser = portal.Visitor();
        var door = await browser.GetAsync("/fr/account/sign-in");
        List<HttpResponseMessage> answers =
        [
            await browser.Http.GetAsync("/fr/account/sign-in"),
            await browser.Http.SendAsync(FormClient.Request(door, null, [("Email", person.Email!), ("Password", TestData.Password)])),
            await browser.Http.GetAsync("/language/nl"),
            await browser.Http.SendAsync(FormClient.Request(await browser.GetAsync("/fr/account"), "main form", [("FullName", "An Peeters")])),
        ];
        answers.Add(await portal.Visitor().Http.GetAsync("/fr/account/sign-in"));

        var page = await browser.GetAsync("/fr/cookies");

        var set = answers.Where(a => a.Headers.Contains("Set-Cookie")).SelectMany(a => a.Headers.GetValues("Set-Cookie")).Select(c => c.Split('=')[0]).Distinct();
        Assert.Equal(set.Order(StringComparer.Ordinal), page.Texts("tbody th").Order(StringComparer.Ordinal));
        Assert.Contains("__Host-session", page.Texts("tbody th"));
    }
}

using System.Net;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Account;

public class AttemptLimitsTests(AttemptLimitsTests.StrictPortal portal) : IClassFixture<AttemptLimitsTests.StrictPortal>
{
    [Theory]
    [InlineData("/fr/account/sign-in", "guessed@example.be", "Password")]
    [InlineData("/fr/account/forgot-password", "flooded@example.be", null)]
    public async Task Post_TooOftenForOneAccount_Is429(string path, string email, string? password)
    {
        (string, object?)[] fields = password is null ? [("Email", email)] : [("Email", email), (password, "x")];
        var browser = portal.Visitor();
        for (var i = 0; i < 10; i++)
        {
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await browser.PostAsync(path, fields)).Status);
        }

        var answer = await browser.PostAsync(path, fields);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Equal("Trop d’essais en peu de temps. Réessayez dans une minute.", answer.Errors[""]);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await browser.PostAsync(path, [("Email", $"other.{email}"), .. fields[1..]])).Status);
    }

    public sealed class StrictPortal : PortalFactory
    {
        public StrictPortal() => Settings["SignIn:AttemptsPerAccount"] = "10";
    }
}

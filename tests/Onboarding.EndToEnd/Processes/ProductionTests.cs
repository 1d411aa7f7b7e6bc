using System.Net;
using System.Text.RegularExpressions;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Processes;

/// <summary>The program as it is installed: Production, behind a proxy that ends TLS.</summary>
public sealed partial class ProductionTests
{
    private static readonly (string, string)[] Settings =
        [("ASPNETCORE_ENVIRONMENT", "Production"), ("Portal__BaseUrl", "https://onboarding.example"), ("Uploads__AcceptUnscanned", "true"), ("ASPNETCORE_HTTPS_PORT", "443")];

    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    [Fact]
    public async Task Start_ServesHttpsOnly_ShowsNoDemo_AndPrintsTheSetUpLinkOnce()
    {
        using var folder = new TemporaryFolder();
        await using var portal = await PortalProcess.StartAsync(folder.Path, Settings);

        using var plain = await AskAsync(portal, "/fr/account/sign-in", isHttps: false);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, plain.StatusCode);
        Assert.StartsWith("https://", plain.Headers.Location!.ToString(), StringComparison.Ordinal);

        using var page = await AskAsync(portal, "/fr/account/sign-in", isHttps: true);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("max-age=63072000; includeSubDomains", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")));
        Assert.All(page.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("name=\"person\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var link = SetUpLink().Match(portal.Said);
        Assert.True(link.Success, portal.Said);
        using var setUp = await AskAsync(portal, $"/fr{link.Groups[1].Value}", isHttps: true);
        Assert.Equal(HttpStatusCode.OK, setUp.StatusCode);
        using var guessed = await AskAsync(portal, "/fr/set-up?token=guessed", isHttps: true);
        Assert.Equal(HttpStatusCode.NotFound, guessed.StatusCode);
    }

    [Theory]
    [InlineData("Portal__BaseUrl", "Portal:BaseUrl")]
    [InlineData("Uploads__AcceptUnscanned", "Uploads:AcceptUnscanned")]
    public async Task Start_WithoutWhatProductionAsks_IsRefusedWithAReason(string missing, string named)
    {
        using var folder = new TemporaryFolder();

        await using var portal = await PortalProcess.LaunchAsync(folder.Path, [.. Settings.Select(s => s.Item1 == missing ? (missing, "") : s)]);

        Assert.NotEqual(0, await portal.WaitUntilEndedAsync());
        Assert.Contains(named, portal.Said, StringComparison.Ordinal);
    }

    /// <summary>As the proxy passes it on; a caller on this machine is believed.</summary>
    private static Task<HttpResponseMessage> AskAsync(PortalProcess portal, string path, bool isHttps)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, portal.Address + path);
        if (isHttps)
        {
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-Host", "onboarding.example");
        }

        return Http.SendAsync(request);
    }

    [GeneratedRegex(@"https://onboarding\.example(/\S*set-up\?token=[\w-]+)")]
    private static partial Regex SetUpLink();
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Onboarding.Portal.Platform.Web;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("GET", "/fr/help", 200)]
    [InlineData("GET", "/", 302)]
    [InlineData("GET", "/fr/none", 404)]
    [InlineData("TRACE", "/fr/help", 405)]
    [InlineData("POST", "/fr/_components", 400)]
    [InlineData("GET", "/fr/status/401", 401)]
    [InlineData("GET", "/fr/status/403", 403)]
    [InlineData("GET", "/fr/status/413", 413)]
    [InlineData("GET", "/fr/status/429", 429)]
    [InlineData("GET", "/fr/throw", 500)]
    [InlineData("GET", "/dist/portal.css", 200)]
    [InlineData("GET", "/favicon.svg", 200)]
    public async Task Send_Anything_CarriesEveryHeader(string method, string path, int status)
    {
        await using var host = await PlatformHost.StartAsync(environment: path == "/fr/throw" ? "Production" : "Development", map: MapFailures);
        using var client = host.CreateClient();

        var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(SecurityHeaders.PagePolicy, Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("camera=(), microphone=(), geolocation=(), payment=(), usb=()", Header("Permissions-Policy"));
        Assert.Contains(status == 200 && !path.StartsWith("/fr", StringComparison.Ordinal) ? "no-cache" : "no-store", Header("Cache-Control"), StringComparison.Ordinal);

        string Header(string name) => Assert.Single(response.Headers.GetValues(name));
    }

    [Theory]
    [InlineData("unsafe-inline")]
    [InlineData("unsafe-eval")]
    [InlineData("*")]
    [InlineData("http:")]
    public void PagePolicy_NeverAllows(string word) => Assert.DoesNotContain(word, SecurityHeaders.PagePolicy, StringComparison.Ordinal);

    [Fact]
    public async Task Get_PageWithItsOwnPolicy_KeepsIt()
    {
        await using var host = await PlatformHost.StartAsync(map: app => app.MapGet("/download", (HttpResponse response) =>
        {
            response.Headers.ContentSecurityPolicy = SecurityHeaders.DownloadPolicy;
            return "";
        }));
        using var client = host.CreateClient();

        var response = await client.GetAsync("/fr/download");

        Assert.Equal(SecurityHeaders.DownloadPolicy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Get_VersionedFile_MayBeKeptForEver_AndIsCompressed()
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();
        var page = await PlatformHost.ReadAsync(await client.GetAsync("/fr/help"));
        var style = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href");
        using var request = new HttpRequestMessage(HttpMethod.Get, style);
        request.Headers.AcceptEncoding.ParseAdd("br");

        var response = await client.SendAsync(request);

        Assert.Matches(@"^/dist/portal\.css\?v=.+", style);
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Get_FromKestrel_DoesNotNameTheServer()
    {
        await using var host = await PlatformHost.StartAsync(kestrel: true);
        using var client = host.CreateClient();

        var response = await client.GetAsync("/fr/help");

        Assert.False(response.Headers.Contains("Server"));
    }

    private static void MapFailures(WebApplication app)
    {
        app.MapGet("/status/{code:int}", (int code) => Results.StatusCode(code));
        app.MapGet("/throw", IResult () => throw new InvalidOperationException("a secret of the database"));
    }
}

using System.Net;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("/fr/help", "fr", "Aide et contact")]
    [InlineData("/nl/help", "nl", "Hulp en contact")]
    public async Task Get_WithLanguageInThePath_SpeaksIt(string path, string language, string title)
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var response = await client.GetAsync(path);

        var page = await PlatformHost.ReadAsync(response);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        Assert.All(page.QuerySelectorAll("footer a"), a => Assert.StartsWith($"/{language}/", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/", null, null, "/fr/")]
    [InlineData("/", null, "nl-BE,fr;q=0.5", "/nl/")]
    [InlineData("/", null, "fr;q=0.5,nl;q=0.9", "/nl/")]
    [InlineData("/", null, "en-GB,de;q=0.9", "/fr/")]
    [InlineData("/", null, "nl;q=0,en", "/fr/")]
    [InlineData("/", "nl", "fr-BE", "/nl/")]
    [InlineData("/", "xx", "nl", "/nl/")]
    [InlineData("/dossiers/1?sort=-due&q=li%C3%A8ge", "nl", null, "/nl/dossiers/1?sort=-due&q=li%C3%A8ge")]
    [InlineData("//evil.example/", null, null, "/fr//evil.example/")]
    public async Task Get_WithoutLanguage_RedirectsToTheNegotiatedOne(string path, string? cookie, string? accepted, string expected)
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.BaseAddress + path[1..]));
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        request.Headers.TryAddWithoutValidation("Cookie", cookie is null ? null : $"lang={cookie}");

        var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("TRACE")]
    public async Task Send_WithoutLanguage_OnlyGetIsRedirected(string method)
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/help"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/dist/none.css")]
    [InlineData("/favicon.ico.svg", true)]
    public async Task Get_MachineAddress_HasNoLanguage(string path, bool isRedirected = false)
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var response = await client.GetAsync(path);

        Assert.Equal(isRedirected ? HttpStatusCode.Redirect : HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Switch_KeepsPageAndQuery_AndRemembersTheChoice()
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();
        var page = await PlatformHost.ReadAsync(await client.GetAsync("/fr/help?topic=a%26b"));
        var link = page.QuerySelector("a[hreflang=nl]")!.GetAttribute("href")!;

        var response = await client.GetAsync(link);
        var next = await client.GetAsync("/");

        Assert.Equal("/nl/help?topic=a%26b", response.Headers.Location!.OriginalString);
        Assert.Contains("path=/;", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Equal("/nl/", next.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("evil")]
    [InlineData("/\\evil.example")]
    public async Task Switch_WithForeignReturn_StaysHere(string target)
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var response = await client.GetAsync($"/language/nl?return={Uri.EscapeDataString(target)}");

        Assert.StartsWith("/nl/", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switch_OnAnErrorPage_LeadsToTheAddressThatWasAsked()
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var page = await PlatformHost.ReadAsync(await client.GetAsync("/fr/none?a=1"));

        Assert.Equal("/language/nl?return=%2Fnone%3Fa%3D1", page.QuerySelector("a[hreflang=nl]")!.GetAttribute("href"));
    }
}

using System.Net;
using System.Text;
using Onboarding.Portal.Platform.Web;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

/// <summary>Runs on Kestrel, which is the one that stops reading.</summary>
public sealed class RequestBodyTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_OverTheLimit_Says413BeforeLookingForAToken(bool chunked)
    {
        await using var host = await PlatformHost.StartAsync(kestrel: true);
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/fr/_components")
        {
            Content = new StringContent("Name=" + new string('a', (int)RequestBodyFilter.DefaultLimit), Encoding.ASCII, "application/x-www-form-urlencoded"),
        };
        request.Headers.TransferEncodingChunked = chunked;

        var response = await client.SendAsync(request);

        var page = await PlatformHost.ReadAsync(response);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("L’envoi est trop volumineux", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Post_WithoutToken_SaysThatTheFormHasExpired_AndLeadsBack()
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Name", "Gent")]);

        var response = await client.PostAsync("/nl/_components?q=1", content);

        var page = await PlatformHost.ReadAsync(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Dit formulier is verlopen", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/nl/_components?q=1", page.QuerySelector("main a.govuk-button")!.GetAttribute("href"));
    }
}

using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Onboarding.Portal.Platform.Web;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

public sealed class RequestBodyTests
{
    private const int LimitOfThePage = 1024 * 1024;

    /// <summary>On Kestrel, which is the one that stops reading.</summary>
    [Theory]
    [InlineData(LimitOfThePage + 1, false, HttpStatusCode.RequestEntityTooLarge, "L’envoi est trop volumineux")]
    [InlineData(LimitOfThePage + 1, true, HttpStatusCode.RequestEntityTooLarge, "L’envoi est trop volumineux")]
    [InlineData(LimitOfThePage / 2, false, HttpStatusCode.BadRequest, "Ce formulaire a expiré")]
    [InlineData(LimitOfThePage / 2, true, HttpStatusCode.BadRequest, "Ce formulaire a expiré")]
    public async Task Post_File_IsJudgedByItsSizeFirst_AndThenByItsToken(int size, bool chunked, HttpStatusCode status, string title)
    {
        await using var host = await PlatformHost.StartAsync(kestrel: true);
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/fr/_components")
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(new byte[size]), "Sheet", "fiche.pdf" } },
        };
        request.Headers.TransferEncodingChunked = chunked;

        var response = await client.SendAsync(request);

        var page = await PlatformHost.ReadAsync(response);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData(RequestBodyFilter.DefaultLimit, null)]
    [InlineData(RequestBodyFilter.DefaultLimit + 1, 413)]
    public async Task Post_ToAPageThatSaysNothing_HasTheDefaultLimit(long length, int? status) =>
        Assert.Equal(status, await FilterAsync(new MemoryStream("Name=Gent"u8.ToArray()), length));

    [Fact]
    public async Task Post_OnAFullDisk_Says507() =>
        Assert.Equal(507, await FilterAsync(new FullDisk(), 9));

    [Fact]
    public async Task Post_TooManyFields_Says413() =>
        Assert.Equal(413, await FilterAsync(new MemoryStream(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("a=1&", 1025)))), 4100));

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

    private static async Task<int?> FilterAsync(Stream body, long length)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.ContentType, http.Request.ContentLength, http.Request.Body) = ("POST", "application/x-www-form-urlencoded", length, body);
        var context = new AuthorizationFilterContext(new ActionContext(http, new RouteData(), new ActionDescriptor { EndpointMetadata = [] }), []);
        await new RequestBodyFilter().OnAuthorizationAsync(context);
        return (context.Result as StatusCodeResult)?.StatusCode;
    }

    /// <summary>What the framework meets when it cannot keep a form in its temporary folder.</summary>
    private sealed class FullDisk : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("No space left on device");
    }
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

public sealed class OddRequestTests
{
    [Theory]
    [InlineData("GET", "/fr/help", 200)]
    [InlineData("HEAD", "/fr/help", 200)]
    [InlineData("POST", "/fr/help", 405)]
    [InlineData("PUT", "/fr/help", 405)]
    [InlineData("PATCH", "/fr/help", 405)]
    [InlineData("DELETE", "/fr/help", 405)]
    [InlineData("OPTIONS", "/fr/help", 405)]
    [InlineData("TRACE", "/fr/help", 405)]
    [InlineData("ODD", "/fr/help", 405)]
    [InlineData("GET", "/fr/help?handler=Export", 404)]
    [InlineData("GET", "/fr/_components?handler=Export", 404)]
    [InlineData("POST", "/fr/_components?handler=Export", 404)]
    [InlineData("PUT", "/fr/none", 404)]
    [InlineData("TRACE", "/fr/error/404", 405)]
    [InlineData("GET", "/fr/error/200", 404)]
    public async Task Send_OddRequest_IsRefused(string method, string path, int status)
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Send_UnknownMethod_SaysWhatIsAllowed()
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var response = await client.PostAsync("/fr/help", null);

        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Map_EveryPage_LimitsItsMethodsAtTheRoute()
    {
        await using var host = await PlatformHost.StartAsync();

        var pages = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, p => Assert.Equal(["GET", "HEAD", "POST"], p.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods));
    }

    [Fact]
    public async Task Get_ComponentsOutsideDevelopment_IsNotFound()
    {
        await using var host = await PlatformHost.StartAsync(environment: "Testing");
        using var client = host.CreateClient();

        var response = await client.GetAsync("/fr/_components");

        Assert.Equal(404, (int)response.StatusCode);
    }
}

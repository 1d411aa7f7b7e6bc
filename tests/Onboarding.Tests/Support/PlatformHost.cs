using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Tests.Support;

/// <summary>The web platform alone, without accounts or data: enough to test what every page stands on.</summary>
public sealed class PlatformHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private PlatformHost(WebApplication app) => this.app = app;

    /// <summary>The services of the running host.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>What was logged.</summary>
    public PlatformLog Log => app.Services.GetRequiredService<PlatformLog>();

    /// <summary>The folder of the portal's project.</summary>
    public static string PortalFolder { get; } = Path.Combine(RepositoryFolder(new DirectoryInfo(AppContext.BaseDirectory)), "src", "Onboarding.Portal");

    /// <summary>Starts a host.</summary>
    /// <param name="environment">Development shows the page of components.</param>
    /// <param name="kestrel">Listens on a real port: only Kestrel enforces the size of a body.</param>
    /// <param name="map">Further endpoints.</param>
    public static async Task<PlatformHost> StartAsync(string environment = "Development", bool kestrel = false, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PortalWeb).Assembly.GetName().Name,
            EnvironmentName = environment,
            ContentRootPath = PortalFolder,
        });
        builder.Logging.ClearProviders();
        builder.Services.AddPortalWeb(builder.Configuration, builder.Environment);
        builder.Services.AddAuthorization();

        // The header asks who is there: nobody is.
        builder.Services.AddSingleton(TimeProvider.System).AddScoped<CurrentUser>();
        builder.Services.AddSingleton<IViewComponentActivator, VisitorComponents>();
        var log = new PlatformLog();
        builder.Services.AddSingleton(log);
        builder.Logging.AddProvider(log);
        _ = kestrel ? builder.WebHost.UseUrls("http://127.0.0.1:0") : builder.WebHost.UseTestServer();

        var app = builder.Build();
        app.UsePortalWeb();
        app.UseAuthorization();
        app.MapPortalWeb();
        map?.Invoke(app);
        await app.StartAsync();
        return new PlatformHost(app);
    }

    /// <summary>A browser that follows no redirect; cookies are kept.</summary>
    public HttpClient CreateClient()
    {
        var server = app.Services.GetRequiredService<IServer>();
        if (server is TestServer test)
        {
            return new HttpClient(new CookieHandler(test.CreateHandler())) { BaseAddress = test.BaseAddress };
        }

        var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    /// <summary>Sends a form as a browser would: reads the page, takes its token, posts.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        var page = await ReadAsync(await client.GetAsync(path));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var pairs = fields.Append((Name: "__RequestVerificationToken", Value: token)).Select(f => KeyValuePair.Create(f.Name, f.Value));
        using var content = new FormUrlEncodedContent(pairs);
        return await client.PostAsync(path, content);
    }

    /// <summary>The page of an answer.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    private static string RepositoryFolder(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The tests run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "Onboarding.sln")) ? folder.FullName
        : RepositoryFolder(folder.Parent);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Makes the parts of the header without the services of features: for a visitor they are not asked anything.</summary>
    private sealed class VisitorComponents : IViewComponentActivator
    {
        public object Create(ViewComponentContext context)
        {
            var constructor = context.ViewComponentDescriptor.TypeInfo.GetConstructors().Single();
            var services = context.ViewContext.HttpContext.RequestServices;
            return constructor.Invoke([.. constructor.GetParameters().Select(p => services.GetService(p.ParameterType))]);
        }

        public void Release(ViewComponentContext context, object viewComponent)
        {
        }
    }

    /// <summary>TestServer knows no cookies of its own.</summary>
    private sealed class CookieHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CookieContainer cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
            {
                request.Headers.Add("Cookie", header);
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            {
                cookies.SetCookies(request.RequestUri!, cookie);
            }

            return response;
        }
    }
}

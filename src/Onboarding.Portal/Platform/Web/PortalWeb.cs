using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.StaticFiles;
using Onboarding.Portal.Platform.Binding;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Platform.Web;

/// <summary>The web platform under every page: languages, headers, binding, errors, static files.</summary>
public static class PortalWeb
{
    private const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>What one connection may send ahead of its reader, in bytes: a quarter of the framework's, because many may upload at once.</summary>
    private const int RequestBufferBytes = 256 * 1024;

    /// <summary>Adds the services. Policies, cookies and rate limits of features are added by the features.</summary>
    public static void AddPortalWeb(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var directory = configuration["Paths:Localization"] ?? Path.Combine(AppContext.BaseDirectory, "localization");
        services.AddSingleton(_ => TextCatalogue.Load(directory, strict: !environment.IsProduction()));
        services.AddSingleton(provider => new Texts(provider.GetRequiredService<TextCatalogue>()));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddScoped<ElementIds>();

        services.AddSingleton(configuration.GetSection(MapOptions.Section).Get<MapOptions>() ?? new MapOptions());
        services.Configure<ContactOptions>(configuration.GetSection(ContactOptions.Section));

        services.AddRazorPages(pages => pages.RootDirectory = "/Features");
        services.AddOptions<MvcOptions>().Configure<Texts>(ConfigurePages);
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.AddAntiforgery(form => ConfigureCookie(form.Cookie, CookieNames.Form, environment));
        services.Configure<CookieTempDataProviderOptions>(notice => ConfigureCookie(notice.Cookie, CookieNames.Notice, environment));
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = RequestBodyFilter.DefaultLimit;
            server.Limits.MaxRequestBufferSize = RequestBufferBytes;
        });

        // Compressing pages would let an attacker guess secrets in them (BREACH), so only files that everybody sees are compressed,
        // and the borders of municipalities, which hold none.
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/css", "text/javascript", "image/svg+xml", "application/geo+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.AddCspReports();
    }

    /// <summary>Everything before authentication. <see cref="MapPortalWeb"/> belongs at the end.</summary>
    public static void UsePortalWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseMiddleware<LanguageMiddleware>();
        app.UseResponseCompression();

        // Not MapStaticAssets: unpublished in Production it answers 0 bytes, and its import map is an inline script.
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = LetBrowsersKeep });
        app.UseRouting();
        app.UseRateLimiter();
    }

    /// <summary>The pages, the language switch and the reports of the content security policy.</summary>
    public static void MapPortalWeb(this WebApplication app)
    {
        // Odd methods end at the routes, before anybody asks who is there; PageRequestFilter knows which pages take a POST.
        app.MapRazorPages().WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]));
        app.MapLanguageChoice();
        app.MapCspReports();
    }

    private static void ConfigurePages(MvcOptions mvc, Texts texts)
    {
        mvc.ModelBinderProviders.Insert(0, new BelgianBinderProvider());
        mvc.ModelMetadataDetailsProviders.Add(new DisplayTexts(texts));
        mvc.ModelBindingMessageProvider.Translate(texts);
        mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        mvc.Filters.Add<PageRequestFilter>();
        mvc.Filters.Add<RequestBodyFilter>();
        mvc.Filters.Add<ExpiredFormFilter>();
    }

    /// <summary>Left alone a cookie takes the path base, that is the language, as its path and is lost when the language changes.</summary>
    private static void ConfigureCookie(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>A file whose address changes with its content may be kept for ever; fonts carry a hash in their name, the rest ?v=.</summary>
    private static void LetBrowsersKeep(StaticFileResponseContext file)
    {
        var isVersioned = file.Context.Request.Query.ContainsKey("v") || file.File.Name.EndsWith(".woff2", StringComparison.OrdinalIgnoreCase);
        file.Context.Response.Headers.CacheControl = isVersioned ? Immutable : "no-cache";
    }
}

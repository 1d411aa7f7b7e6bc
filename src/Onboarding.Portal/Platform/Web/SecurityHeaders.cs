using Microsoft.Net.Http.Headers;

namespace Onboarding.Portal.Platform.Web;

/// <summary>
/// The headers on every answer, whatever its status and whoever wrote it. A header that is already there is kept: that is how a
/// download or the map says its own policy, and how static files allow caching.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>Scripts, styles, fonts and data from ourselves only, nothing inline, and no text ever becomes markup.</summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; manifest-src 'self'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'; report-uri " + CspReports.Path;

    /// <summary>For files that people have uploaded: whatever they contain, the browser runs nothing of it.</summary>
    public const string DownloadPolicy = "default-src 'none'; sandbox";

    private static readonly (string Name, string Value)[] Headers =
    [
        (HeaderNames.ContentSecurityPolicy, PagePolicy),
        (HeaderNames.XContentTypeOptions, "nosniff"),
        (HeaderNames.XFrameOptions, "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
        (HeaderNames.CacheControl, "no-store"),
    ];

    /// <summary>Comes first in the pipeline. The headers are added when the answer starts, after an error has emptied it.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Add, context.Response.Headers);
        return next(context);
    });

    private static Task Add(object state)
    {
        var headers = (IHeaderDictionary)state;
        foreach (var (name, value) in Headers)
        {
            headers.TryAdd(name, value);
        }

        return Task.CompletedTask;
    }
}

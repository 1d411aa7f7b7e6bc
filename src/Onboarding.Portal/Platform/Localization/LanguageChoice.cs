using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Web;
using Quality = Microsoft.Net.Http.Headers.StringWithQualityHeaderValueComparer;

namespace Onboarding.Portal.Platform.Localization;

/// <summary>Which language to speak when the address does not say it, and how a choice is remembered.</summary>
public static class LanguageChoice
{
    /// <summary>The cookie, else the browser's preferences, else French.</summary>
    public static Language Negotiate(HttpRequest request) =>
        Cultures.Find(request.Cookies[CookieNames.Language]) ?? Preferred(request) ?? Language.Fr;

    /// <summary>
    /// Maps <c>GET /language/nl?return=/dossiers%3Fsort=due</c>, the address behind the switch: remembers the choice and returns to the same page.
    /// </summary>
    public static void MapLanguageChoice(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/language/{code:regex(^(fr|nl)$)}", (string code, string? @return, HttpContext context) =>
        {
            Remember(context, code);

            // Behind the language the address can only be one of ours, whatever was asked.
            var path = @return?.StartsWith('/') == true ? @return : "/";
            return Results.LocalRedirect($"/{code}{path}");
        }).AllowAnonymous();

    /// <summary>Remembers the choice in this browser.</summary>
    /// <param name="code">fr or nl.</param>
    public static void Remember(HttpContext context, string code) => context.Response.Cookies.Append(CookieNames.Language, code, new CookieOptions
    {
        Path = "/",
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
    });

    private static Language? Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l, Quality.QualityComparer)
            .Where(l => l.Quality != 0)
            .Select(l => Cultures.Find(l.Value.Value))
            .FirstOrDefault(l => l is not null);
}

using System.Globalization;
using Microsoft.Extensions.Options;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Localization;

/// <summary>
/// Moves the first segment, /fr or /nl, from the path into the path base, so that every link the page makes keeps the language by itself.
/// Addresses without language are sent to the negotiated one.
/// </summary>
public sealed class LanguageMiddleware(RequestDelegate next, IOptions<LanguageOptions> options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // A request that failed passes here a second time, on its way to the error page.
        var language = context.Features.Get<RequestLanguage>() ?? Enter(context.Request);
        if (language is null)
        {
            Leave(context);
            return;
        }

        context.Features.Set(language);
        context.Response.Headers.ContentLanguage = Cultures.Code(language.Value);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(language.Value);
        await next(context);
    }

    private RequestLanguage? Enter(HttpRequest request)
    {
        foreach (var language in Cultures.Languages)
        {
            var prefix = new PathString($"/{Cultures.Code(language)}");
            if (request.Path.StartsWithSegments(prefix, out var rest))
            {
                request.PathBase += prefix;
                request.Path = rest.HasValue ? rest : "/";
                return new RequestLanguage(language);
            }
        }

        var isNeutral = options.Value.NeutralPaths.Any(p => request.Path.StartsWithSegments(p));
        return isNeutral ? new RequestLanguage(LanguageChoice.Negotiate(request)) : null;
    }

    private static void Leave(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var language = LanguageChoice.Negotiate(request);
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            response.Headers.Vary = "Accept-Language, Cookie";
            response.Redirect($"{request.PathBase}/{Cultures.Code(language)}{request.Path.ToUriComponent()}{request.QueryString}");
            return;
        }

        context.Features.Set(new RequestLanguage(language));
        response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>The language settled for this request.</summary>
    private sealed record RequestLanguage(Language Value);
}

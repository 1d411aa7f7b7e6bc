using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Platform.Authorization;

/// <summary>
/// The session: 8 hours since the last request, 12 hours since the sign-in. Whether the account still stands is looked up at each request by
/// <see cref="CurrentUserMiddleware"/>.
/// </summary>
internal sealed class SessionCookie(IHostEnvironment environment) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string SignInPath = "/account/sign-in";

    /// <summary>Where to go after the sign-in: a path without its language, so that it survives the language switch.</summary>
    public const string ReturnParameter = "return";

    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    private const string SignedInAt = "signed-in-at";

    public void Configure(string? name, CookieAuthenticationOptions options) => Configure(options);

    public void Configure(CookieAuthenticationOptions options)
    {
        var isSecure = !environment.IsDevelopment();

        // the prefix makes browsers refuse a cookie of that name that is not Secure, or comes from another host or path
        options.Cookie.Name = isSecure ? $"__Host-{CookieNames.Session}" : CookieNames.Session;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = NoteMoment;
        options.Events.OnValidatePrincipal = EndAfterAbsoluteTimeAsync;
        options.Events.OnRedirectToLogin = RedirectToSignIn;
        options.Events.OnRedirectToAccessDenied = Refuse;
    }

    /// <summary>The page to go to after the sign-in. Behind the language of the request it can only be one of ours, whatever was asked.</summary>
    public static string ReturnAddress(HttpRequest request, string? asked) =>
        request.PathBase + (asked?.StartsWith('/') == true && !asked.Any(char.IsControl) ? asked : "/");

    private static Task NoteMoment(CookieSigningInContext context)
    {
        context.Properties.SetString(SignedInAt, Now(context.Options).ToString("O"));
        return Task.CompletedTask;
    }

    private static async Task EndAfterAbsoluteTimeAsync(CookieValidatePrincipalContext context)
    {
        if (!DateTimeOffset.TryParse(context.Properties.GetString(SignedInAt), out var since) || Now(context.Options) - since >= Absolute)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }

    /// <summary>Relative, so that a forged Host header leads nowhere. Only what can be fetched again is returned to.</summary>
    private static Task RedirectToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var query = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? QueryString.Create(ReturnParameter, request.Path + request.QueryString)
            : default;
        context.Response.Redirect(request.PathBase + SignInPath + query.ToUriComponent());
        return Task.CompletedTask;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static DateTimeOffset Now(CookieAuthenticationOptions options) => options.TimeProvider!.GetUtcNow();
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Account;

/// <summary>What several pages of the account do.</summary>
internal static class AccountPages
{
    /// <summary>Keeps an address that holds a secret out of the Referer of the requests that follow.</summary>
    public static void HideAddress(this PageModel page) => page.Response.Headers["Referrer-Policy"] = "no-referrer";

    /// <summary>Goes on in a language and remembers it in this browser.</summary>
    public static void SpeakLanguage(this PageModel page, Language language)
    {
        LanguageChoice.Remember(page.HttpContext, Cultures.Code(language));
        page.Request.PathBase = $"/{Cultures.Code(language)}";
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(language);
    }
}

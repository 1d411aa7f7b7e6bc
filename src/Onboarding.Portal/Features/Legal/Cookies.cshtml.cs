using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Legal;

/// <summary>Every cookie, and what it is for. None needs consent.</summary>
public sealed class CookiesModel(IOptionsMonitor<CookieAuthenticationOptions> sessions, Texts texts) : PageModel
{
    /// <summary>Name, purpose and duration of each cookie, the name as the browser shows it.</summary>
    public IReadOnlyList<(string Name, string Purpose, string Duration)> Cookies =>
    [
        (sessions.Get(IdentityConstants.ApplicationScheme).Cookie.Name!, texts[K.Legal_Cookies_Session],
            texts.With(K.Legal_Cookies_SessionDuration, ("idle", SessionCookie.Idle.TotalHours), ("absolute", SessionCookie.Absolute.TotalHours))),
        (CookieNames.Form, texts[K.Legal_Cookies_Form], texts[K.Legal_Cookies_FormDuration]),
        (CookieNames.Notice, texts[K.Legal_Cookies_Notice], texts[K.Legal_Cookies_NoticeDuration]),
        (CookieNames.Language, texts[K.Legal_Cookies_Language], texts[K.Legal_Cookies_LanguageDuration]),
    ];

    [OpenTo(Audience.Everyone)]
    public void OnGet()
    {
    }
}

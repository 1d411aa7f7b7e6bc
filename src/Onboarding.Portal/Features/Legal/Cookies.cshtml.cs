using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Legal;

/// <summary>Every cookie, and what it is for. None needs consent.</summary>
public sealed class CookiesModel : PageModel
{
    /// <summary>Name, purpose and duration of each cookie.</summary>
    public IReadOnlyList<(string Name, string Purpose, string Duration)> Cookies { get; } =
    [
        (CookieNames.Session, K.Legal_Cookies_Session, K.Legal_Cookies_SessionDuration),
        (CookieNames.Form, K.Legal_Cookies_Form, K.Legal_Cookies_FormDuration),
        (CookieNames.Notice, K.Legal_Cookies_Notice, K.Legal_Cookies_NoticeDuration),
        (CookieNames.Language, K.Legal_Cookies_Language, K.Legal_Cookies_LanguageDuration),
    ];

    [OpenTo(Audience.Everyone)]
    public void OnGet()
    {
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Account;

/// <summary>Ends the session. Only by a form: a link in somebody's page must not sign people out.</summary>
public sealed class SignOutModel : PageModel
{
    [OpenTo(Audience.Everyone)]
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        this.SetNotice(K.Account_SignedOut);
        return LocalRedirect(SessionCookie.ReturnAddress(Request, SessionCookie.SignInPath));
    }
}

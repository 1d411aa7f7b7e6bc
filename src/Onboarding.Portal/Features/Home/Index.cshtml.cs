using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Home;

/// <summary>The page that everybody may see: what the portal is and who may enter. Who is signed in goes on to his work.</summary>
public sealed class IndexModel(CurrentUser user) : PageModel
{
    [OpenTo(Audience.Everyone)]
    public IActionResult OnGet() => user.IsSignedIn ? Redirect(Url.Content(RoleHome.PathFor(user))) : Page();
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Home;

/// <summary>The page that everybody may see: what the portal is and who may enter.</summary>
public sealed class IndexModel : PageModel
{
    [OpenTo(Audience.Everyone)]
    public void OnGet()
    {
    }
}

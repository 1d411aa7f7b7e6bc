using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Legal;

/// <summary>Whom to ask, and what to say.</summary>
public sealed class HelpModel(IOptions<ContactOptions> contact) : PageModel
{
    public ContactOptions Contact => contact.Value;

    [OpenTo(Audience.Everyone)]
    public void OnGet()
    {
    }
}

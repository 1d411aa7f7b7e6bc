using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Legal;

/// <summary>What is done with the data of the people who use the portal.</summary>
public sealed class PrivacyModel(IOptions<ContactOptions> contact) : PageModel
{
    public ContactOptions Contact => contact.Value;

    [OpenTo(Audience.Everyone)]
    public void OnGet()
    {
    }
}

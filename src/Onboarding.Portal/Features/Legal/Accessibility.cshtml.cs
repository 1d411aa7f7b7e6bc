using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Legal;

/// <summary>The accessibility statement that the law of 19 July 2018 asks for, in the sections of the model of decision (EU) 2018/1523.</summary>
public sealed class AccessibilityModel(IOptions<ContactOptions> contact) : PageModel
{
    /// <summary>To be renewed at each yearly review.</summary>
    public DateOnly EstablishedOn { get; } = new(2026, 11, 23);

    public ContactOptions Contact => contact.Value;

    [OpenTo(Audience.Everyone)]
    public void OnGet()
    {
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Home;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>The integrator's home: what waits for him, and what waits for the police.</summary>
public sealed class ActionsModel(ActionList list, CurrentUser user) : PageModel
{
    public ILookup<ActionTime, ActionLine> Lines { get; private set; } = null!;

    public IReadOnlyList<WaitingLine> Waiting { get; private set; } = [];

    public bool IsEmpty => Lines.Count == 0;

    [OpenTo(Audience.SignedIn)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        // others have their work on another page
        if (!user.Roles.Any(r => r.Reach() == RoleReach.Organisation))
        {
            return Redirect(Url.Content(RoleHome.PathFor(user)));
        }

        Lines = (await list.ReadAsync(cancellation)).ToLookup(l => l.Time);
        Waiting = await list.WaitingAsync(cancellation);
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Acceptance;

/// <summary>The acceptance tests of a camera: the plan, and every result with its interval.</summary>
public sealed class IndexModel(AcceptanceReader reader) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public AcceptanceView View { get; private set; } = null!;

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        View = (await reader.ReadAsync(Id, cancellation))!;
        return View is null ? NotFound() : Page();
    }
}

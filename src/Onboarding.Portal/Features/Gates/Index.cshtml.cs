using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Gates;

/// <summary>Where each gate of a dossier stands, and what is still to be done after those passed on conditions.</summary>
public sealed class IndexModel(GateReader reader, GateService gates) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public GateView View { get; private set; } = null!;

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>A condition is met.</summary>
    [Needs(Permission.PassGates)]
    public async Task<IActionResult> OnPostCloseAsync(Guid condition, CancellationToken cancellation)
    {
        var result = await gates.CloseAsync(Id, condition, cancellation);
        return await LoadAsync(cancellation) ? this.After(result, $"~/dossiers/{Id}/gates", notice: K.Gates_Condition_Closed) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        View = (await reader.ReadAsync(Id, cancellation))!;
        return View is not null;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.History;

/// <summary>Everything that happened in a dossier, page by page.</summary>
public sealed class IndexModel(DossierHeads dossiers, HistoryReader history) : PageModel
{
    private const int PageSize = 50;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public DossierHead Head { get; private set; } = null!;

    public int PageCount { get; private set; }

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(Id, cancellation) is not { } head)
        {
            return NotFound();
        }

        ModelState.Clear();
        Head = head;
        PageCount = Math.Max(1, (await history.CountAsync(Id, cancellation) + PageSize - 1) / PageSize);
        P = Math.Clamp(P, 1, PageCount);
        Lines = await history.ReadAsync(Id, (P - 1) * PageSize, PageSize, cancellation);
        return Page();
    }
}

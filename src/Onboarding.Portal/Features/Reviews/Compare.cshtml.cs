using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>The text of a document beside that of the version before.</summary>
public sealed class CompareModel(DocumentComparison comparison) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid VersionId { get; set; }

    public ComparedDocument View { get; private set; } = null!;

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await comparison.ReadAsync(Id, VersionId, cancellation) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}

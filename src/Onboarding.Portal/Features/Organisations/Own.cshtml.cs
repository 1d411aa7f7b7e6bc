using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>The entry of the navigation: one's own organisation, or the choice of several; for the administrator all of them.</summary>
public sealed class OwnModel(PortalDbContext db, CurrentUser user) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    [Needs(Permission.EditOrganisation)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (user.Has(Permission.Administer))
        {
            return RedirectToPage("Index");
        }

        Rows = await db.Organisations.For(db, user, Permission.EditOrganisation)
            .OrderBy(o => o.Name)
            .Select(o => new Row(o.Id, new(o.Name, o.Name)))
            .ToListAsync(cancellation);
        return Rows is [var only] ? RedirectToPage("Details", new { only.Id }) : Page();
    }

    public sealed record Row(Guid Id, LocalizedText Name);
}

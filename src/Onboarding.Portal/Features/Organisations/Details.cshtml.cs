using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>The profile of an organisation and its contacts.</summary>
public sealed class DetailsModel(PortalDbContext db, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public IEnumerable<Contact> Contacts => Organisation.Contacts.OrderBy(c => c.Kind).ThenBy(c => c.Name, StringComparer.CurrentCulture);

    public bool MayEdit { get; private set; }

    public bool IsAdministrator => user.Has(Permission.Administer);

    [Needs(Permission.ViewOrganisation)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var organisation = await db.Organisations.For(db, user, Permission.ViewOrganisation).Include(o => o.Contacts)
            .AsNoTracking().SingleOrDefaultAsync(o => o.Id == Id, cancellation);
        if (organisation is null)
        {
            return NotFound();
        }

        Organisation = organisation;
        MayEdit = await db.Organisations.For(db, user, Permission.EditOrganisation).AnyAsync(o => o.Id == Id, cancellation);
        return Page();
    }
}

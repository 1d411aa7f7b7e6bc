using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Whom to call about a site; the contacts of the dossier's other sites can be taken over.</summary>
public sealed class ContactsModel(PortalDbContext db, CurrentUser user, DossierHeads dossiers, SiteContactService contacts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public DossierHead Head { get; private set; } = null!;

    public Site Site { get; private set; } = null!;

    public IReadOnlyList<SiteContact> Contacts { get; private set; } = [];

    /// <summary>Contacts of other sites that this one does not have, each person once.</summary>
    public IReadOnlyList<SiteContact> Others { get; private set; } = [];

    public bool MayChange => !Head.State.IsClosed() && user.Has(Permission.EditDossier);

    public bool IsFull => Contacts.Count >= SiteContact.MostPerSite;

    /// <summary>Key of a copy: a form sent twice makes one.</summary>
    public Guid NewKey() => Guid.CreateVersion7();

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>Takes over a contact of another site.</summary>
    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostTakeAsync(Guid source, Guid key, CancellationToken cancellation) => !await LoadAsync(cancellation)
        ? NotFound()
        : this.After(await contacts.TakeOverAsync(Head.Id, Id, source, key, cancellation), $"~/sites/{Id}/contacts", notice: K.Sites_Contacts_Added);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var site = await db.Sites.AsNoTracking().For(db, user, Permission.ViewDossier).SingleOrDefaultAsync(s => s.Id == Id, cancellation);
        if (site is null || await dossiers.FindAsync(site.DossierId, cancellation) is not { } head)
        {
            return false;
        }

        (Site, Head) = (site, head);
        var all = await db.SiteContacts.AsNoTracking().Where(c => c.DossierId == head.Id).OrderBy(c => c.Role).ThenBy(c => c.Name).ToListAsync(cancellation);
        Contacts = [.. all.Where(c => c.SiteId == Id)];
        Others = [.. all.ExceptBy(Contacts.Select(Person), Person)];
        return true;
    }

    private static (SiteContactRole, string, string?, string?) Person(SiteContact contact) => (contact.Role, contact.Name, contact.Phone, contact.Email);
}

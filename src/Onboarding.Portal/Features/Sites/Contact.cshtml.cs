using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Changes or removes a contact of a site.</summary>
public sealed class ContactModel(PortalDbContext db, CurrentUser user, SiteContactService contacts) : EditPage
{
    private static readonly InlineValidator<ContactModel> Rules = new() { v => v.RuleFor(p => p.Fields).SetValidator(new SiteContactInput.Rules()) };

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid ContactId { get; set; }

    [BindProperty]
    public SiteContactInput Fields { get; set; } = new();

    private string List => $"~/sites/{Id}/contacts";

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        (Version, Fields) = (stored.Version, SiteContactInput.Of(stored));
        return Page();
    }

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        KeepStored(() => Fields = SiteContactInput.Of(stored));
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await contacts.ChangeAsync(stored.DossierId, ContactId, Version, Fields.CopyTo, cancellation);
        return result.Status == ChangeStatus.Conflict
            ? await ConflictAsync(db, stored, () => Fields = SiteContactInput.Of(stored))
            : this.After(result, List);
    }

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation) => await FindAsync(cancellation) is { } stored
        ? this.After(await contacts.RemoveAsync(stored.DossierId, ContactId, cancellation), List, notice: K.Sites_Contacts_Removed)
        : NotFound();

    private Task<SiteContact?> FindAsync(CancellationToken cancellation) =>
        db.SiteContacts.AsNoTracking().For(db, user, Permission.EditDossier).SingleOrDefaultAsync(c => c.Id == ContactId && c.SiteId == Id, cancellation);
}

using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>Changes or removes a contact.</summary>
public sealed class ContactModel(PortalDbContext db, CurrentUser user, ContactService contacts) : EditPage
{
    private static readonly InlineValidator<ContactModel> Rules = new()
    {
        v => v.RuleFor(p => p.Fields).SetValidator(new ContactInput.Rules()),
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ContactId { get; set; }

    [BindProperty]
    public ContactInput Fields { get; set; } = new();

    [Needs(Permission.EditOrganisation)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        (Version, Fields) = (stored.Version, ContactInput.Of(stored));
        return Page();
    }

    [Needs(Permission.EditOrganisation)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        KeepStored(() => Fields = ContactInput.Of(stored));
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await contacts.ChangeAsync(Id, ContactId, Version, Fields.Read(), cancellation);
        return result.Status == ChangeStatus.Conflict
            ? await ConflictAsync(db, stored, () => Fields = ContactInput.Of(stored))
            : this.After(result, $"~/organisations/{Id}");
    }

    [Needs(Permission.EditOrganisation)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation) =>
        this.After(await contacts.RemoveAsync(Id, ContactId, cancellation), $"~/organisations/{Id}", notice: K.Organisations_Contact_Removed);

    private Task<Contact?> FindAsync(CancellationToken cancellation) =>
        db.Contacts.AsNoTracking().SingleOrDefaultAsync(
            c => c.Id == ContactId && c.OrganisationId == Id && db.Organisations.For(db, user, Permission.EditOrganisation).Any(o => o.Id == Id), cancellation);
}

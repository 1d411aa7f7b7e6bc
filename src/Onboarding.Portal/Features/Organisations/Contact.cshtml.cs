using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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
public sealed class ContactModel(PortalDbContext db, CurrentUser user, ContactService contacts) : PageModel
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
    public Guid Version { get; set; }

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

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await contacts.ChangeAsync(Id, ContactId, Version, Fields.Read(), cancellation);
        if (result.Status != ChangeStatus.Conflict)
        {
            return Answer(result, K.Common_Saved);
        }

        var theirs = ContactInput.Of(stored);
        Version = stored.Version;
        return await this.PageWithConflictAsync(
            db, stored, (K.Organisations_Contact_Kind, theirs.Kind, Fields.Kind), (K.Organisations_Contact_Name, theirs.Name, Fields.Name),
            (K.Organisations_Contact_Email, theirs.Email, Fields.Email), (K.Organisations_Contact_Phone, theirs.Phone, Fields.Phone));
    }

    [Needs(Permission.EditOrganisation)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation) =>
        Answer(await contacts.RemoveAsync(Id, ContactId, cancellation), K.Organisations_Contact_Removed);

    private IActionResult Answer(ChangeResult result, string notice)
    {
        if (!result.IsDone)
        {
            return result.Status == ChangeStatus.Conflict ? StatusCode(StatusCodes.Status409Conflict) : NotFound();
        }

        this.SetNotice(notice);
        return RedirectToPage("Details", new { Id });
    }

    private Task<Contact?> FindAsync(CancellationToken cancellation) =>
        db.Contacts.AsNoTracking().SingleOrDefaultAsync(
            c => c.Id == ContactId && c.OrganisationId == Id && db.Organisations.For(db, user, Permission.EditOrganisation).Any(o => o.Id == Id), cancellation);
}

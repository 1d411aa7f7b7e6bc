using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>Adds a contact to an organisation.</summary>
public sealed class ContactNewModel(PortalDbContext db, CurrentUser user, ContactService contacts) : PageModel
{
    private static readonly InlineValidator<ContactNewModel> Rules = new()
    {
        v => v.RuleFor(p => p.Fields).SetValidator(new ContactInput.Rules()),
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid ContactId { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public ContactInput Fields { get; set; } = new();

    [Needs(Permission.EditOrganisation)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await ExistsAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.EditOrganisation)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ExistsAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await contacts.AddAsync(Id, ContactId, Fields.Read(), cancellation);
        return this.After(result, $"~/organisations/{Id}", notice: K.Organisations_Contact_Added);
    }

    private Task<bool> ExistsAsync(CancellationToken cancellation) =>
        db.Organisations.For(db, user, Permission.EditOrganisation).AnyAsync(o => o.Id == Id, cancellation);
}

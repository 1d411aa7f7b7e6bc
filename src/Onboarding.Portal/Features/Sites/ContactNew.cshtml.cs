using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Adds a contact to a site.</summary>
public sealed class ContactNewModel(PortalDbContext db, CurrentUser user, SiteContactService contacts, Texts texts) : PageModel
{
    private static readonly InlineValidator<ContactNewModel> Rules = new() { v => v.RuleFor(p => p.Fields).SetValidator(new SiteContactInput.Rules()) };

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Key of the contact to be: a form sent twice adds one.</summary>
    [BindProperty]
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public SiteContactInput Fields { get; set; } = new();

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields.Language = texts.Language;
        return await DossierAsync(cancellation) is null ? NotFound() : Page();
    }

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await DossierAsync(cancellation) is not { } dossier)
        {
            return NotFound();
        }

        return this.IsValid(Rules)
            ? this.After(await contacts.AddAsync(dossier, Id, Key, Fields.CopyTo, cancellation), $"~/sites/{Id}/contacts", notice: K.Sites_Contacts_Added)
            : this.PageWithErrors();
    }

    private Task<Guid?> DossierAsync(CancellationToken cancellation) =>
        db.Sites.For(db, user, Permission.EditDossier).Where(s => s.Id == Id).Select(s => (Guid?)s.DossierId).SingleOrDefaultAsync(cancellation);
}

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

/// <summary>Changes the profile of an organisation; the correspondence language only by an administrator.</summary>
public sealed class EditModel(PortalDbContext db, CurrentUser user, OrganisationService organisations) : PageModel
{
    private const string NumberField = $"{nameof(Fields)}.{nameof(OrganisationInput.Number)}";

    private static readonly InlineValidator<EditModel> Rules = new()
    {
        v => v.RuleFor(p => p.Fields).SetValidator(new OrganisationInput.Rules()),
        v => v.RuleFor(p => p.Fields.Language).NotNull().When(p => p.MaySetLanguage),
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    [BindProperty]
    public OrganisationInput Fields { get; set; } = new();

    public bool MaySetLanguage => user.Has(Permission.Administer);

    [Needs(Permission.EditOrganisation)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        (Version, Fields) = (stored.Version, OrganisationInput.Of(stored));
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

        var result = await organisations.ChangeAsync(Id, Version, Fields.Read(MaySetLanguage), cancellation);
        switch (result.Status)
        {
            case ChangeStatus.Done:
                this.SetNotice(K.Common_Saved);
                return RedirectToPage("Details", new { Id });
            case ChangeStatus.NotFound:
                return NotFound();
            case ChangeStatus.Conflict:
                Version = stored.Version;
                return await this.PageWithConflictAsync(db, stored, Compare(OrganisationInput.Of(stored)));
            default:
                this.AddViolations(NumberField, result);
                return this.PageWithErrors();
        }
    }

    private IEnumerable<(string Label, object? Theirs, object? Yours)> Compare(OrganisationInput theirs) =>
    [
        (K.Organisations_Name, theirs.Name, Fields.Name),
        (K.Organisations_Number, theirs.Number, Fields.Number),
        (K.Organisations_Address, theirs.Address, Fields.Address),
        (K.Organisations_Mailbox, theirs.Mailbox, Fields.Mailbox),
        (K.Organisations_Language, theirs.Language, MaySetLanguage ? Fields.Language : theirs.Language),
        (K.Organisations_SeesPlates, theirs.SeesPlates, Fields.SeesPlates),
    ];

    private Task<Organisation?> FindAsync(CancellationToken cancellation) =>
        db.Organisations.For(db, user, Permission.EditOrganisation).AsNoTracking().SingleOrDefaultAsync(o => o.Id == Id, cancellation);
}

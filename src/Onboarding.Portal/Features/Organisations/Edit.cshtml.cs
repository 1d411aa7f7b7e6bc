using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>Changes the profile of an organisation; the correspondence language only by an administrator.</summary>
public sealed class EditModel(PortalDbContext db, CurrentUser user, OrganisationService organisations) : EditPage
{
    private static readonly InlineValidator<EditModel> Rules = new()
    {
        v => v.RuleFor(p => p.Fields).SetValidator(new OrganisationInput.Rules()),
        v => v.RuleFor(p => p.Fields.Language).NotNull().When(p => p.MaySetLanguage),
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

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

        Fields.Language = MaySetLanguage ? Fields.Language : stored.CorrespondenceLanguage;
        KeepStored(() => Fields = OrganisationInput.Of(stored));
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await organisations.ChangeAsync(Id, Version, Fields.Read(MaySetLanguage), cancellation);
        return result.Status == ChangeStatus.Conflict
            ? await ConflictAsync(db, stored, () => Fields = OrganisationInput.Of(stored))
            : this.After(result, $"~/organisations/{Id}", _ => $"{nameof(Fields)}.{nameof(OrganisationInput.Number)}");
    }

    private Task<Organisation?> FindAsync(CancellationToken cancellation) =>
        db.Organisations.For(db, user, Permission.EditOrganisation).AsNoTracking().SingleOrDefaultAsync(o => o.Id == Id, cancellation);
}

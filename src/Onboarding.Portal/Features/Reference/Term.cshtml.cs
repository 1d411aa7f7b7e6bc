using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Reference;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reference;

/// <summary>Changes an entry of a list. It is ended, never deleted: dossiers may name it.</summary>
public sealed class TermModel(PortalDbContext db, ReferenceService service) : EditPage
{
    private static readonly InlineValidator<TermModel> Rules = new()
    {
        v => v.RuleFor(p => p.Fields).SetValidator(new TermInput.Rules()),
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TermInput Fields { get; set; } = new();

    public ReferenceTerm Term { get; private set; } = null!;

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Version, Fields) = (Term.Version, TermInput.Of(Term));
        return Page();
    }

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        KeepStored(() => Fields = TermInput.Of(Term));
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await service.ChangeAsync(Id, Version, Fields.Read(), cancellation);
        return result.Status == ChangeStatus.Conflict
            ? await ConflictAsync(db, Term, () => Fields = TermInput.Of(Term))
            : this.After(result, $"~/admin/reference/terms?kind={Term.Kind}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.ReferenceTerms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == Id, cancellation) is not { } term)
        {
            return false;
        }

        Term = term;
        return true;
    }
}

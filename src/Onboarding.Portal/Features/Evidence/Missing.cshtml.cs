using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>Everything that is asked of a dossier, the missing first; each line leads to where it is mended. Mails link here by line.</summary>
public sealed class MissingModel(PortalDbContext db, CurrentUser user, CatalogueSource catalogue, FieldTextsSource fields, TimeProvider clock) : PageModel
{
    public Dossier Dossier { get; private set; } = null!;

    public IReadOnlyList<RequirementSection> Sections { get; private set; } = [];

    public FieldTexts Names { get; private set; } = null!;

    public bool MayViewOrganisations => user.Has(Permission.ViewOrganisation);

    public bool MayBring { get; private set; }

    /// <summary>Nothing is asked any more, so nothing is late.</summary>
    public bool IsClosed => Dossier.State.IsClosed();

    public DateTime Now => IsClosed ? DateTime.MinValue : clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);

    /// <summary>The requirements for which the person may announce a date.</summary>
    public IReadOnlySet<Guid> Announceable { get; private set; } = new HashSet<Guid>();

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().For(user, Permission.ViewDossier).SingleOrDefaultAsync(d => d.Id == id, cancellation);
        if (dossier is null)
        {
            return NotFound();
        }

        (Dossier, Names) = (dossier, await fields.GetAsync(cancellation));
        MayBring = await db.Dossiers.For(user, Permission.ProvideEvidence).AnyAsync(d => d.Id == id, cancellation);
        var definitions = (await catalogue.GetAsync(dossier.CatalogueVersion, cancellation)).ToDictionary(d => d.Code);
        var items = await db.RequirementItems.AsNoTracking()
            .Where(i => i.DossierId == id && i.State != RequirementState.NotApplicable)
            .ToListAsync(cancellation);
        Announceable = items.Where(i => MayBring && EvidenceProviders.MayBring(user, i.Responsible) && AnnouncementRule.IsOpen(i, dossier.State)).Select(i => i.Id).ToHashSet();
        Sections = [.. RequirementSection.Order(items.Select(i => new RequirementLine(i, definitions[i.Code])))];
        return Page();
    }
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;

namespace Onboarding.Portal.Features.Mails;

/// <summary>Reads what every mail about a dossier names.</summary>
public sealed class DossierSubjects(PortalDbContext db, EvidenceNamesSource evidence)
{
    public async Task<DossierSubject> OfAsync(Dossier dossier, CancellationToken cancellation) => new(
        dossier,
        await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == dossier.OrganisationId, cancellation),
        await db.PoliceZones.AsNoTracking().SingleAsync(z => z.Id == dossier.PoliceZoneId, cancellation),
        await evidence.GetAsync(dossier.CatalogueVersion, cancellation));
}

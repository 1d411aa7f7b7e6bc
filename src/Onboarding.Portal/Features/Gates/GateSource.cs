using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Gates;
using Onboarding.Domain.Operations;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Gates;

/// <summary>Reads what decides where the gates of a dossier stand.</summary>
public sealed class GateSource(PortalDbContext db)
{
    /// <param name="dossier">Found within the person's scope.</param>
    /// <param name="items">Its requirements.</param>
    public async Task<GatePicture> ReadAsync(Dossier dossier, IReadOnlyCollection<RequirementItem> items, CancellationToken cancellation)
    {
        var cameras = await db.Cameras.Where(c => c.DossierId == dossier.Id).Select(c => c.Operation).ToListAsync(cancellation);
        var conditions = await db.GateConditions.Where(c => c.DossierId == dossier.Id).OrderBy(c => c.DueOn).ToListAsync(cancellation);
        var reviews = await db.GateReviews.Where(r => r.DossierId == dossier.Id).ToListAsync(cancellation);
        return new(dossier, items, OperationRollUp.Of(cameras), conditions, reviews);
    }
}

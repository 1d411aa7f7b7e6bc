using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Reviews;

internal static class RoundQueries
{
    /// <summary>The submission that is being judged, with its items; null when the dossier is not with the police.</summary>
    public static async Task<Submission?> OpenRoundAsync(this PortalDbContext db, Dossier dossier, CancellationToken cancellation) =>
        dossier.State.IsWithPolice()
            ? await db.Submissions.Include(s => s.Items)
                .Where(s => s.DossierId == dossier.Id && s.Outcome == null)
                .OrderByDescending(s => s.Number)
                .FirstOrDefaultAsync(cancellation)
            : null;
}

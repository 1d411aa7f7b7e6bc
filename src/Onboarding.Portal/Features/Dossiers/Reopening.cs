using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Gives a refused dossier back to the integrator.</summary>
public sealed class Reopening(PortalDbContext db, DossierUnit unit, ReviewMails mails, HistoryLog history, TimeProvider clock)
{
    /// <param name="reason">Read by both sides.</param>
    public Task<ChangeResult> ReopenAsync(Guid id, string reason, CancellationToken cancellation) =>
        unit.ChangeAsync(id, Permission.ReopenDossier, async dossier =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (ReopenRule.Obstacle(dossier.State, dossier.StateSince, now) is { } obstacle)
            {
                return ChangeResult.Refused(obstacle);
            }

            var revisions = await db.ItemRevisions.Where(r => r.DossierId == id && r.IsCurrent).ToListAsync(cancellation);
            foreach (var revision in revisions.Where(r => r.State == ApprovalState.Rejected))
            {
                revision.Apply(ApprovalAction.Reopen);
            }

            dossier.TakeStateFrom(revisions, now);
            if (await db.Submissions.LastRoundAsync(id, cancellation) is { } refused)
            {
                await mails.ReopenedAsync(dossier, refused, reason, cancellation);
            }

            history.Record("DossierReopened", dossier, reason);
            return ChangeResult.Done;
        }, cancellation);
}

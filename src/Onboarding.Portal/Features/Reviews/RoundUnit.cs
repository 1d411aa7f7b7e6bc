using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>The door for every change of an open round. Who sent the dossier does not come in.</summary>
public sealed class RoundUnit(PortalDbContext db, CurrentUser user, DossierUnit unit)
{
    public Task<ChangeResult> ChangeAsync(Guid dossierId, Func<Dossier, Submission, Task<ChangeResult>> work, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.ReviewDossier, async dossier =>
        {
            var round = await db.OpenRoundAsync(dossier, cancellation);
            return round is null || round.SubmittedBy == user.RequiredId
                ? ChangeResult.Refused(new RuleViolation(round is null ? "Reviews.NoOpenRound" : "Reviews.OwnSubmission"))
                : await work(dossier, round);
        }, cancellation);
}

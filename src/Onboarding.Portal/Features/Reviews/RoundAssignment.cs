using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Features.People;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>A round that can be given to another reviewer.</summary>
/// <param name="Round">The newest one.</param>
/// <param name="Reviewer">Who has it; null while nobody does.</param>
/// <param name="Others">The reviewers of the zone who can take it over, by name.</param>
public sealed record AssignView(Dossier Dossier, Submission Round, string? Reviewer, IReadOnlyList<Colleague> Others);

/// <summary>Gives a round to another reviewer of its zone, with a reason that both of them read.</summary>
public sealed class RoundAssignment(PortalDbContext db, CurrentUser user, DossierUnit unit, Substitutes substitutes, ReviewMails mails, HistoryLog history)
{
    /// <returns>Null when the dossier is absent or foreign, or was never sent.</returns>
    public async Task<AssignView?> ReadAsync(Guid dossierId, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().For(user, Permission.AssignReviewer).SingleOrDefaultAsync(d => d.Id == dossierId, cancellation);
        if (dossier is null || await db.Submissions.AsNoTracking().LastRoundAsync(dossierId, cancellation) is not { } round)
        {
            return null;
        }

        var all = await substitutes.ReviewersAsync([dossier.PoliceZoneId], cancellation);
        var reviewer = await db.Users.Where(u => u.Id == round.ReviewerId).Select(u => u.FullName).SingleOrDefaultAsync(cancellation);
        return new(dossier, round, reviewer, [.. all.Where(c => c.Id != round.ReviewerId && c.Id != round.SubmittedBy)]);
    }

    /// <param name="roundId">The round that the person has before him.</param>
    /// <param name="reason">Read by both reviewers, and kept in the history.</param>
    public Task<ChangeResult> AssignAsync(Guid dossierId, Guid roundId, Guid reviewerId, string reason, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.AssignReviewer, async dossier =>
        {
            var round = await db.OpenRoundAsync(dossier, cancellation);
            if (round?.Id != roundId)
            {
                return ChangeResult.Conflict;
            }

            if (AssignRule.Obstacle(dossier.State, round, user.RequiredId) is { } obstacle)
            {
                return ChangeResult.Refused(obstacle);
            }

            var zone = await substitutes.ReviewersAsync([dossier.PoliceZoneId], cancellation);
            if (zone.FirstOrDefault(c => c.Id == reviewerId && c.Id != round.ReviewerId && c.Id != round.SubmittedBy) is not { } reviewer)
            {
                return ChangeResult.NotFound;
            }

            var before = round.ReviewerId!.Value;
            round.Assign(reviewer.Id);
            await mails.AssignedAsync(dossier, round, before, reviewer.Name, reason, cancellation);
            history.Record("ReviewAssigned", dossier, reviewer.Name, dossierId, reason);
            return ChangeResult.Done;
        }, cancellation);
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Who may end a round, and what his colleagues must have said before.</summary>
public sealed class DecisionDoor(PortalDbContext db, CurrentUser user)
{
    /// <summary>What keeps the person from ending the round; null when nothing does.</summary>
    /// <param name="overriding">Why the lead decides although something is lacking; null when he does not.</param>
    public async Task<RuleViolation?> ObstacleAsync(Dossier dossier, Submission? round, Permission permission, string? overriding, CancellationToken cancellation)
    {
        if (round is null || dossier.State != ApprovalState.InReview)
        {
            return new("Reviews.NoOpenRound");
        }

        if (round.SubmittedBy == user.RequiredId)
        {
            return new("Reviews.OwnSubmission");
        }

        if (permission != Permission.DecideDossier)
        {
            return null;
        }

        return !await MayDecideAsync(dossier, cancellation) ? new("Reviews.Decision.LeadDecides")
            : overriding is not null ? IsLead(dossier) ? null : new("Reviews.Decision.OverrideByLead")
            : await NeedsSecondLookAsync(dossier, round, cancellation) ? new("Reviews.Decision.SecondLook")
            : null;
    }

    /// <summary>Whether the person may end the round under the policy of the zone.</summary>
    public async Task<bool> MayDecideAsync(Dossier dossier, CancellationToken cancellation)
    {
        var policy = await db.PoliceZones.Where(z => z.Id == dossier.PoliceZoneId).Select(z => z.ReviewPolicy).SingleAsync(cancellation);
        return DecisionRule.MayDecide(policy, IsLead(dossier));
    }

    /// <summary>The zone asks that somebody else decides than who examined it, and the person examined it.</summary>
    public async Task<bool> NeedsSecondLookAsync(Dossier dossier, Submission round, CancellationToken cancellation) => DecisionRule.NeedsSecondLook(
        await db.PoliceZones.Where(z => z.Id == dossier.PoliceZoneId).Select(z => z.SecondLook).SingleAsync(cancellation), round, user.RequiredId);

    /// <summary>Opinions that are lacking, or that speak against an approval.</summary>
    public async Task<IReadOnlyList<RuleViolation>> OpinionsAsync(Submission round, CancellationToken cancellation) =>
        OpinionRule.ObstaclesToApproval(await db.ReviewOpinions.AsNoTracking().Where(o => o.SubmissionId == round.Id).ToListAsync(cancellation));

    /// <summary>What keeps the dossier from being approved, remarks left aside.</summary>
    public async Task<IReadOnlyList<RuleViolation>> ObstaclesAsync(RoundView view, CancellationToken cancellation)
    {
        var requirements = await db.RequirementItems.AsNoTracking().Where(i => i.DossierId == view.Dossier.Id && i.State != RequirementState.NotApplicable).ToListAsync(cancellation);
        return DecisionRule.ObstaclesToApproval(view.Round.Items, requirements, view.Requests, remarksAllowed: true);
    }

    /// <summary>What the lead can pass over with a reason.</summary>
    public async Task<IReadOnlyList<RuleViolation>> LackingAsync(RoundView view, CancellationToken cancellation)
    {
        var lacking = (await OpinionsAsync(view.Round, cancellation)).ToList();
        if (await NeedsSecondLookAsync(view.Dossier, view.Round, cancellation))
        {
            lacking.Add(new("Reviews.Decision.SecondLook"));
        }

        return lacking;
    }

    public bool IsLead(Dossier dossier) => user.ValidMemberships.Any(m => m.Role == Role.KeyUserLead && m.PoliceZoneId == dossier.PoliceZoneId);
}

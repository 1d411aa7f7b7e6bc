using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Features.Reviews.Grid;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Something that a dossier lacks altogether.</summary>
/// <param name="About">An item of the round, or a requirement that documents answer.</param>
public sealed record Lack(Guid About, string Text);

/// <summary>Sends a dossier back before anybody examined it.</summary>
public sealed class RoundReturn(PortalDbContext db, CurrentUser user, DossierUnit unit, DossierMails mails, HistoryLog history, TimeProvider clock)
{
    /// <summary>Asks for everything that lacks, in one go. What is asked goes back to the integrator; the rest keeps its place.</summary>
    /// <param name="roundId">The round that the person has before him.</param>
    /// <param name="lacks">At least one.</param>
    public Task<ChangeResult> ReturnAsync(Guid dossierId, Guid roundId, IReadOnlyList<Lack> lacks, string? message, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.ReturnDossier, async dossier =>
        {
            var round = await db.OpenRoundAsync(dossier, cancellation);
            if (round?.Id != roundId)
            {
                return ChangeResult.Conflict;
            }

            if (ReturnRule.Obstacle(dossier.State, round, user.RequiredId) is { } obstacle)
            {
                return ChangeResult.Refused(obstacle);
            }

            if (await AskAsync(round, lacks, cancellation) is not { Count: > 0 } asked)
            {
                return ChangeResult.NotFound;
            }

            var targets = asked.Select(a => a.ItemId()).ToHashSet();
            var revisions = await db.ItemRevisions.Where(r => r.DossierId == dossierId && r.IsCurrent).ToListAsync(cancellation);
            foreach (var revision in revisions.Where(r => targets.Contains(r.ItemId)))
            {
                revision.Apply(ApprovalAction.RequestChanges);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            round.Return(user.RequiredId, now, message);
            dossier.TakeStateFrom(revisions, now);
            await mails.DecidedAsync(dossier, round, asked, cancellation);
            history.Record("ChangesRequested", dossier, message);
            return ChangeResult.Done;
        }, cancellation);

    /// <returns>The requests; null when one of them is about nothing of this dossier.</returns>
    private async Task<IReadOnlyList<ChangeItem>?> AskAsync(Submission round, IReadOnlyList<Lack> lacks, CancellationToken cancellation)
    {
        var documents = await db.RequirementItems.AskedForApproval(round.DossierId).ToDictionaryAsync(i => i.Id, EvidenceNames.Of, cancellation);
        var number = await db.NextRequestNumberAsync(round.DossierId, cancellation);
        var asked = new List<ChangeItem>();
        foreach (var lack in lacks)
        {
            var item = round.Items.SingleOrDefault(i => i.ItemId == lack.About);
            if ((item?.Name ?? documents.GetValueOrDefault(lack.About)) is not { } name)
            {
                return null;
            }

            if (item is not null)
            {
                (item.Verdict, item.JudgedBy) = (Verdict.ChangeAsked, user.RequiredId);
                item.Question(null);
            }

            asked.Add(new()
            {
                DossierId = round.DossierId,
                Number = number++,
                SubmissionId = round.Id,
                Target = item?.Kind.AsTarget() ?? ChangeTarget.Evidence,
                TargetId = lack.About,
                TargetName = name,
                Severity = Severity.Incomplete,
                Text = lack.Text,
                TextLanguage = user.Language,
                AskedBy = user.RequiredId,
                AskedAt = clock.GetUtcNow().UtcDateTime,
            });
            asked[^1].Send();
        }

        db.AddRange(asked);
        return asked;
    }
}

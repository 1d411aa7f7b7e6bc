using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>What is asked to open a dossier.</summary>
/// <param name="Id">Made by the form: sending it twice opens one dossier.</param>
public sealed record NewDossier(Guid Id, Guid OrganisationId, Guid PoliceZoneId, string Name);

/// <summary>Opens dossiers, changes their own data and withdraws them.</summary>
public sealed class DossierService(
    PortalDbContext db, CurrentUser user, DossierUnit unit, RequirementService requirements, HistoryLog history, TimeProvider clock)
{
    private const string Series = "Dossier";
    private const int FirstNumber = 1001;

    /// <summary>Opens a dossier for one of the person's organisations. Asked twice with the same key, it opens one.</summary>
    public Task<ChangeResult> OpenAsync(NewDossier input, CancellationToken cancellation) => db.InTransactionAsync(async () =>
    {
        var scope = user.ScopeOf(Permission.EditDossier);
        if (!scope.Everywhere && !scope.OrganisationIds.Contains(input.OrganisationId))
        {
            return ChangeResult.NotFound;
        }

        if (await db.Dossiers.AnyAsync(d => d.Id == input.Id, cancellation))
        {
            return ChangeResult.Done;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var dossier = new Dossier
        {
            Id = input.Id,
            Number = await db.NextNumberAsync(Series, FirstNumber, cancellation),
            Name = input.Name,
            OrganisationId = input.OrganisationId,
            PoliceZoneId = input.PoliceZoneId,
            CatalogueVersion = RequirementCatalogue.CurrentVersion,
            OpenedAt = now,
            OpenedBy = user.RequiredId,
        };
        var revision = ItemRevision.First(dossier.Id, ItemKind.General, dossier.Id);
        dossier.TakeStateFrom([revision], now);
        db.AddRange(dossier, revision, new StageOpening { DossierId = dossier.Id, Stage = Stage.Opened, At = now });
        history.Record("DossierOpened", dossier);
        await db.SaveChangesAsync(cancellation);

        user.OpenForChange(dossier.Id);
        await requirements.RefreshAsync(dossier, cancellation);
        return ChangeResult.Done;
    }, cancellation);

    /// <param name="version">The version that the form was opened with.</param>
    public Task<ChangeResult> ChangeAsync(Guid id, Guid version, Action<Dossier> edit, CancellationToken cancellation) =>
        unit.ChangeAsync(id, Permission.EditDossier, dossier =>
        {
            if (!dossier.State.IsOpenForEditing())
            {
                return Task.FromResult(Closed);
            }

            unit.Expect(dossier, version);
            edit(dossier);
            return Task.FromResult(ChangeResult.Done);
        }, cancellation);

    /// <param name="reason">Read by the police and the project manager.</param>
    public Task<ChangeResult> WithdrawAsync(Guid id, string reason, CancellationToken cancellation) =>
        unit.ChangeAsync(id, Permission.WithdrawDossier, async dossier =>
        {
            if (!ApprovalWorkflow.Table.Allows(dossier.State, ApprovalAction.Withdraw))
            {
                return Closed;
            }

            var revisions = await db.ItemRevisions.Where(r => r.DossierId == id && r.IsCurrent).ToListAsync(cancellation);
            foreach (var revision in revisions)
            {
                // of a dossier that was sent back, what nothing was asked of goes back with the rest
                if (revision.State == ApprovalState.InReview)
                {
                    revision.Apply(ApprovalAction.RequestChanges);
                }

                revision.Apply(ApprovalAction.Withdraw);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            await EndRoundAsync(id, reason, now, cancellation);
            dossier.TakeStateFrom(revisions, now);
            history.Record("DossierWithdrawn", dossier, reason);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>Nobody examines or answers what is withdrawn.</summary>
    private async Task EndRoundAsync(Guid id, string reason, DateTime now, CancellationToken cancellation)
    {
        var round = await db.Submissions.SingleOrDefaultAsync(s => s.DossierId == id && s.Outcome == null, cancellation);
        round?.Withdraw(user.RequiredId, now, reason);
        var requests = await db.ChangeItems
            .Where(c => c.DossierId == id && (c.State == ChangeItemState.Open || c.State == ChangeItemState.Answered))
            .ToListAsync(cancellation);
        requests.ForEach(r => r.Cancel(reason));
    }

    /// <summary>The answer to a change that comes while the police holds the dossier, or after it ended.</summary>
    internal static readonly ChangeResult Closed = ChangeResult.Refused(new Domain.Shared.RuleViolation("Dossiers.NotOpenForEditing"));
}

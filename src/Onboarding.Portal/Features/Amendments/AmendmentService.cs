using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Checks;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>What is asked to begin a change.</summary>
/// <param name="Id">Made by the form: sending it twice begins one.</param>
public sealed record NewAmendment(Guid Id, ItemKind Kind, Guid ItemId, AmendmentGround Ground, string Reason);

/// <summary>The integrator's side of a change to an approved site or camera: begin it, fill it in, send it, take it back.</summary>
public sealed class AmendmentService(
    PortalDbContext db, CurrentUser user, DossierUnit unit, AmendmentUnit amendments, AmendedItems items, AutomaticChecks checks, AmendmentMails mails, HistoryLog history, TimeProvider clock)
{
    /// <summary>Begins a change; there is one at a time for a site or camera.</summary>
    public Task<ChangeResult> BeginAsync(Guid dossierId, NewAmendment input, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            var revisions = await db.ItemRevisions.Where(r => r.ItemId == input.ItemId && r.DossierId == dossierId && r.Kind == input.Kind).ToListAsync(cancellation);
            if (revisions.SingleOrDefault(r => r.IsCurrent) is not { } current || await items.FindAsync(dossierId, input.Kind, input.ItemId, cancellation) is not { } live)
            {
                return ChangeResult.NotFound;
            }

            if (await db.Amendments.AnyAsync(a => a.Id == input.Id, cancellation))
            {
                return ChangeResult.Done;
            }

            var underWay = await db.Amendments.Include(a => a.Revision).UnderWay().SingleOrDefaultAsync(a => a.ItemId == input.ItemId, cancellation);
            if (AmendmentRule.ObstacleToBeginning(live, dossier.State, current.State, underWay) is { } obstacle)
            {
                return ChangeResult.Refused(obstacle);
            }

            var amendment = new Amendment
            {
                Id = input.Id,
                DossierId = dossierId,
                Kind = input.Kind,
                ItemId = input.ItemId,
                Name = AmendedItems.ReferenceOf(live),
                Ground = input.Ground,
                Reason = input.Reason,
                OpenedBy = user.RequiredId,
                OpenedAt = Now,
                BaseId = current.Id,
                Revision = ItemRevision.Beside(current, revisions.Max(r => r.Number) + 1),
            };
            db.Add(amendment);
            Record("AmendmentBegun", amendment, input.Reason);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>The draft for the pages that fill it in; nothing for who may not see it, and once it ended.</summary>
    public async Task<(Amendment? Amendment, Entity? Draft)> DraftAsync(Guid id, CancellationToken cancellation)
    {
        var amendment = await db.Amendments.AsNoTracking().OfOwnSide(db, user).UnderWay().SingleOrDefaultAsync(a => a.Id == id, cancellation);
        var live = amendment is null ? null : await items.FindAsync(amendment.DossierId, amendment.Kind, amendment.ItemId, cancellation);
        return live is null ? (null, null) : (amendment, amendment!.Of(live));
    }

    /// <param name="version">The version that the form was opened with.</param>
    public Task<ChangeResult> ChangeAsync<T>(Guid dossierId, Guid id, Guid version, Action<T> edit, CancellationToken cancellation)
        where T : Entity =>
        amendments.ChangeAsync(dossierId, id, version, Permission.EditDossier, null, async thing =>
        {
            edit((T)thing.Draft);
            var result = await items.SettleAsync(thing.Dossier, thing.Live, thing.Draft, cancellation);
            if (result.IsDone)
            {
                thing.Amendment.Keep(thing.Live, thing.Draft);
                Record("AmendmentChanged", thing.Amendment);
            }

            return result;
        }, cancellation);

    /// <summary>Seals the draft and sends it to the police.</summary>
    public Task<ChangeResult> SubmitAsync(Guid dossierId, Guid id, Guid version, CancellationToken cancellation) =>
        amendments.ChangeAsync(dossierId, id, version, Permission.SubmitDossier, ApprovalAction.Submit, async thing =>
        {
            var obstacles = await ObstaclesAsync(thing.Dossier, thing.Amendment.Kind, thing.Live, thing.Draft, cancellation);
            if (obstacles.Count > 0)
            {
                return ChangeResult.Refused(obstacles);
            }

            thing.Amendment.Submit(user.RequiredId, Now, items.SnapshotOf(thing.Draft));
            await mails.SubmittedAsync(thing.Dossier, thing.Amendment, cancellation);
            Record("AmendmentSubmitted", thing.Amendment);
            return ChangeResult.Done;
        }, cancellation);

    /// <param name="reason">May be empty.</param>
    public Task<ChangeResult> WithdrawAsync(Guid dossierId, Guid id, Guid version, string? reason, CancellationToken cancellation) =>
        amendments.ChangeAsync(dossierId, id, version, Permission.WithdrawDossier, ApprovalAction.Withdraw, thing =>
        {
            thing.Amendment.Withdraw(user.RequiredId, Now, reason);
            Record("AmendmentWithdrawn", thing.Amendment, reason);
            return Task.FromResult(ChangeResult.Done);
        }, cancellation);

    /// <summary>What keeps a draft from being sent.</summary>
    public async Task<IReadOnlyList<RuleViolation>> ObstaclesAsync(Dossier dossier, ItemKind kind, Entity live, Entity draft, CancellationToken cancellation)
    {
        var isChanged = items.SnapshotOf(draft).ChangesSince(items.SnapshotOf(live)).Any(c => FieldTexts.IsTold(kind, c.Field));
        return AmendmentRule.Obstacles(live, draft, isChanged, await checks.OfDraftAsync(dossier, draft, cancellation));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private void Record(string action, Amendment amendment, string? reason = null) => history.Record(action, amendment, amendment.Name, amendment.DossierId, reason);
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Checks;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>Reads one change as its pages show it.</summary>
public sealed class AmendmentReader(
    PortalDbContext db, CurrentUser user, DossierHeads dossiers, AmendedItems items, FieldTextsSource fields, AutomaticChecks checks, FoundLines found, AmendmentService service)
{
    /// <returns>Null when it is absent, foreign, or not yet sent and not of the person's side.</returns>
    public async Task<AmendmentView?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var amendment = await db.Amendments.AsNoTracking().VisibleTo(db, user).SingleOrDefaultAsync(a => a.Id == id, cancellation);
        if (amendment is null
            || await dossiers.FindAsync(amendment.DossierId, cancellation) is not { } head
            || await items.FindAsync(head.Id, amendment.Kind, amendment.ItemId, cancellation) is not { } live)
        {
            return null;
        }

        var isDrafted = amendment.State.IsOpenForEditing() && await db.Amendments.OfOwnSide(db, user).AnyAsync(a => a.Id == id, cancellation);
        var draft = amendment.Of(live);
        var @base = await db.ItemRevisions.AsNoTracking().SingleAsync(r => r.Id == amendment.BaseId, cancellation);
        var before = ItemSnapshot.Parse(@base.Snapshot!);

        // what the police judges is what was sent, also while it is being corrected
        var after = isDrafted || amendment.Revision.Snapshot is null ? items.SnapshotOf(draft) : ItemSnapshot.Parse(amendment.Revision.Snapshot);
        var names = await fields.GetAsync(cancellation);
        var mayEdit = isDrafted && head.MayEdit;
        return new(amendment, head, @base.Number)
        {
            Sheets = [.. names.ChangesOf(amendment.Kind, id, after, before, null, mayEdit)],
            SinceRemark = await SinceRemarkAsync(amendment, after, names, cancellation),
            Found = amendment.State.IsApproved() || amendment.State.IsClosed() ? [] : await FoundAsync(amendment, draft, cancellation),
            Obstacles = mayEdit ? await ObstaclesAsync(amendment, live, draft, cancellation) : [],
            People = await PeopleAsync(amendment, cancellation),
            MayEdit = mayEdit,
            MaySubmit = mayEdit && head.MaySubmit,
            MayWithdraw = ApprovalWorkflow.Table.Allows(amendment.State, ApprovalAction.Withdraw) && user.ScopeOf(Permission.WithdrawDossier).Covers(head),
            MayReview = amendment.State.IsWithPolice() && amendment.SubmittedBy != user.Id && user.ScopeOf(Permission.ReviewDossier).Covers(head),
            IsOwn = amendment.SubmittedBy == user.Id,
        };
    }

    /// <summary>What the integrator changed since the remark of the police, where there was one.</summary>
    private async Task<IReadOnlyList<FieldSheet>> SinceRemarkAsync(Amendment amendment, ItemSnapshot after, FieldTexts names, CancellationToken cancellation)
    {
        var number = amendment.State == ApprovalState.ChangesRequested ? amendment.Revision.Number : amendment.Revision.Number - 1;
        var judged = await db.ItemRevisions.AsNoTracking()
            .Where(r => r.ItemId == amendment.ItemId && r.Number == number && r.State == ApprovalState.ChangesRequested && r.Id != amendment.BaseId)
            .Select(r => r.Snapshot).SingleOrDefaultAsync(cancellation);
        return judged is null ? [] : [.. names.ChangesOf(amendment.Kind, amendment.Id, after, ItemSnapshot.Parse(judged), null, mayChange: false)];
    }

    private async Task<IReadOnlyList<FoundLine>> FoundAsync(Amendment amendment, Entity draft, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == amendment.DossierId, cancellation);
        return found.Of(await checks.OfDraftAsync(dossier, draft, cancellation), dossier, new[] { draft }.OfType<Site>(), new[] { draft }.OfType<Camera>(), amendment.Id);
    }

    private async Task<IReadOnlyList<RuleViolation>> ObstaclesAsync(Amendment amendment, Entity live, Entity draft, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == amendment.DossierId, cancellation);
        return await service.ObstaclesAsync(dossier, amendment.Kind, live, draft, cancellation);
    }

    private async Task<IReadOnlyDictionary<Guid, string>> PeopleAsync(Amendment amendment, CancellationToken cancellation)
    {
        Guid?[] ids = [amendment.OpenedBy, amendment.SubmittedBy, amendment.ReviewerId, amendment.DecidedBy];
        var people = ids.OfType<Guid>().Distinct().ToList();
        return await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellation);
    }
}

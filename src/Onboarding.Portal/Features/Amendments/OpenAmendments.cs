using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>A change as lists and the page of the thing itself tell of it.</summary>
/// <param name="IsVisible">The person may read it; that there is one is no secret.</param>
public sealed record AmendmentLine(Guid Id, Guid ItemId, string Name, int Number, ApprovalState State, AmendmentGround Ground, DateTime At, bool IsVisible);

/// <summary>A sent change in the queue of the police.</summary>
public sealed record AmendmentToReview(Guid Id, string Name, string Reference, string Organisation, AmendmentGround Ground, ApprovalState State, DateTime SubmittedAt);

/// <summary>Reads which changes there are, in one query each.</summary>
public sealed class OpenAmendments(PortalDbContext db, CurrentUser user)
{
    /// <summary>Those under way in a dossier, oldest first.</summary>
    /// <param name="dossierId">Found within the person's scope.</param>
    public Task<IReadOnlyList<AmendmentLine>> OfDossierAsync(Guid dossierId, CancellationToken cancellation) =>
        LinesAsync(db.Amendments.UnderWay().Where(a => a.DossierId == dossierId), cancellation);

    /// <summary>All of one site or camera, those that ended too.</summary>
    /// <param name="itemId">Found within the person's scope.</param>
    public Task<IReadOnlyList<AmendmentLine>> OfItemAsync(Guid itemId, CancellationToken cancellation) =>
        LinesAsync(db.Amendments.Where(a => a.ItemId == itemId), cancellation);

    /// <summary>Sent to the person's zones and not yet answered, longest waiting first.</summary>
    public async Task<IReadOnlyList<AmendmentToReview>> ToReviewAsync(CancellationToken cancellation) =>
        await (from a in db.Amendments
               join d in db.Dossiers.For(user, Permission.ReviewDossier) on a.DossierId equals d.Id
               join o in db.Organisations on d.OrganisationId equals o.Id
               where a.Revision.State == ApprovalState.Submitted || a.Revision.State == ApprovalState.InReview
               orderby a.SubmittedAt
               select new AmendmentToReview(a.Id, a.Name, Dossier.ReferenceOf(d.Number), o.Name, a.Ground, a.Revision.State, a.SubmittedAt!.Value)).ToListAsync(cancellation);

    private async Task<IReadOnlyList<AmendmentLine>> LinesAsync(IQueryable<Amendment> amendments, CancellationToken cancellation)
    {
        var visible = db.Amendments.VisibleTo(db, user).Select(a => a.Id);
        return await amendments.AsNoTracking().OrderBy(a => a.OpenedAt)
            .Select(a => new AmendmentLine(a.Id, a.ItemId, a.Name, a.Revision.Number, a.Revision.State, a.Ground, a.DecidedAt ?? a.SubmittedAt ?? a.OpenedAt, visible.Contains(a.Id)))
            .ToListAsync(cancellation);
    }
}

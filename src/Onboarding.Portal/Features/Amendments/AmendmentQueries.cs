using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Amendments;

public static class AmendmentQueries
{
    private static readonly ApprovalState[] Ended = [.. Enum.GetValues<ApprovalState>().Where(s => s.IsApproved() || s.IsClosed())];

    /// <summary>Those that have not ended: one for a site or camera at most.</summary>
    public static IQueryable<Amendment> UnderWay(this IQueryable<Amendment> amendments) => amendments.Where(a => !Ended.Contains(a.Revision.State));

    /// <summary>Those that the person may read: of his own side all, of the others what was sent to the police.</summary>
    public static IQueryable<Amendment> VisibleTo(this IQueryable<Amendment> amendments, PortalDbContext db, CurrentUser user)
    {
        var own = db.Amendments.OfOwnSide(db, user).Select(a => a.Id);
        return amendments.For(db, user, Permission.ViewDossier).Where(a => a.SubmittedAt != null || own.Contains(a.Id)).Include(a => a.Revision);
    }

    /// <summary>Those whose drafts the person may read: his company's, and all where he sees everything.</summary>
    public static IQueryable<Amendment> OfOwnSide(this IQueryable<Amendment> amendments, PortalDbContext db, CurrentUser user)
    {
        var scope = user.ScopeOf(Permission.ViewDossier);
        return scope.Everywhere
            ? amendments.Include(a => a.Revision)
            : amendments.Where(a => db.Dossiers.Any(d => d.Id == a.DossierId && scope.OrganisationIds.Contains(d.OrganisationId))).Include(a => a.Revision);
    }
}

public static class AmendmentLinks
{
    /// <summary>The page of a change, from the language on.</summary>
    public static string PathOf(Guid amendmentId) => $"~/amendments/{amendmentId}";
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Platform.Authorization;

/// <summary>
/// The wall between tenants, inside the query: what lies outside the person's scope does not exist for him, so foreign and absent are the same 404.
/// Every read and every change of something that belongs to an organisation or a zone begins with one of these.
/// </summary>
public static class ScopeQueries
{
    private static readonly ApprovalState[] NeverSent = [ApprovalState.Draft];

    /// <summary>Named one by one: a stage is stored as text, which the database would compare by the alphabet.</summary>
    private static readonly Stage[] FromApproval = [.. Enum.GetValues<Stage>().Where(s => s >= Stage.Approval)];

    /// <summary>
    /// Dossiers on which the person holds the permission. The police does not see a draft that was never sent;
    /// network and test see a dossier from its approval on.
    /// </summary>
    public static IQueryable<Dossier> For(this IQueryable<Dossier> dossiers, CurrentUser user, Permission permission)
    {
        var scope = user.ScopeOf(permission);
        if (scope.Everywhere)
        {
            return dossiers;
        }

        return dossiers.Where(d =>
            scope.OrganisationIds.Contains(d.OrganisationId)
            || (scope.PoliceZoneIds.Contains(d.PoliceZoneId) && !(NeverSent.Contains(d.State) && d.Stage == Stage.Opened))
            || (scope.AfterApproval && FromApproval.Contains(d.Stage)));
    }

    /// <summary>Parts of dossiers (sites, cameras, evidence …) on which the person holds the permission.</summary>
    public static IQueryable<T> For<T>(this IQueryable<T> parts, PortalDbContext db, CurrentUser user, Permission permission)
        where T : class, IPartOfDossier =>
        user.ScopeOf(permission).Everywhere
            ? parts
            : parts.Where(p => db.Dossiers.For(user, permission).Any(d => d.Id == p.DossierId));

    /// <summary>Organisations: one's own, and for key users those with a dossier in their zone.</summary>
    public static IQueryable<Organisation> For(this IQueryable<Organisation> organisations, PortalDbContext db, CurrentUser user, Permission permission)
    {
        var scope = user.ScopeOf(permission);
        return scope.Everywhere
            ? organisations
            : organisations.Where(o => scope.OrganisationIds.Contains(o.Id)
                || db.Dossiers.Any(d => d.OrganisationId == o.Id && scope.PoliceZoneIds.Contains(d.PoliceZoneId)));
    }

    public static IQueryable<PoliceZone> For(this IQueryable<PoliceZone> zones, CurrentUser user, Permission permission)
    {
        var scope = user.ScopeOf(permission);
        return scope.Everywhere ? zones : zones.Where(z => scope.PoliceZoneIds.Contains(z.Id));
    }

    /// <summary>
    /// Loads a dossier in order to change it or a part of it, and opens it for writing: a save that touches any other dossier is refused.
    /// </summary>
    /// <returns>The tracked dossier, or null when it is absent or foreign.</returns>
    public static async Task<Dossier?> OpenForChangeAsync(
        this PortalDbContext db, CurrentUser user, Guid dossierId, Permission permission, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.For(user, permission).SingleOrDefaultAsync(d => d.Id == dossierId, cancellation);
        if (dossier is not null)
        {
            user.OpenForChange(dossier.Id);
        }

        return dossier;
    }
}

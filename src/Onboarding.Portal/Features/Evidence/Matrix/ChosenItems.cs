using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Evidence.Incoming;

namespace Onboarding.Portal.Features.Evidence.Matrix;

/// <summary>Finds the requirements of an <see cref="ItemChoice"/> that still wait for a document.</summary>
public sealed class ChosenItems(PortalDbContext db)
{
    /// <param name="targets">What the person may bring a file for.</param>
    public async Task<IReadOnlyList<IncomingTarget>> OfAsync(Guid dossierId, ItemChoice choice, IReadOnlyList<IncomingTarget> targets, CancellationToken cancellation)
    {
        if (choice.IsEmpty)
        {
            return [];
        }

        var sites = await db.Cameras.Where(c => c.DossierId == dossierId).Select(c => new { c.Id, c.SiteId }).ToDictionaryAsync(c => c.Id, c => c.SiteId, cancellation);
        return
        [
            .. targets.Where(t => t.Item.State.IsMissing()
                && t.Item.SubjectKind is SubjectKind.Site or SubjectKind.Camera
                && choice.Has(t.Item, sites.GetValueOrDefault(t.Item.SubjectId, t.Item.SubjectId))),
        ];
    }
}

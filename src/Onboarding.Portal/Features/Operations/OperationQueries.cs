using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Operations;

internal static class OperationQueries
{
    private static readonly ApprovalState[] Approved = [.. Enum.GetValues<ApprovalState>().Where(s => s.IsApproved())];

    /// <summary>The cameras of a dossier of which the police has approved a revision, be it an earlier one.</summary>
    public static Task<HashSet<Guid>> ApprovedCamerasAsync(this PortalDbContext db, Guid dossierId, CancellationToken cancellation) =>
        db.ItemRevisions.Where(r => r.DossierId == dossierId && r.Kind == ItemKind.Camera && Approved.Contains(r.State)).Select(r => r.ItemId).ToHashSetAsync(cancellation);
}

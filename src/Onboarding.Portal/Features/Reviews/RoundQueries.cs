using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Reviews;

internal static class RoundQueries
{
    /// <summary>Kept by name, a stage has no order in the database.</summary>
    private static readonly Stage?[] ByApproval = [.. Enum.GetValues<Stage>().Where(s => s <= Stage.Approval).Cast<Stage?>()];

    private static readonly RequirementState[] NotLacking = [RequirementState.NotApplicable, .. Enum.GetValues<RequirementState>().Where(s => s.IsSettled())];

    /// <summary>The submission that is being judged, with its items; null when the dossier is not with the police.</summary>
    public static async Task<Submission?> OpenRoundAsync(this PortalDbContext db, Dossier dossier, CancellationToken cancellation) =>
        dossier.State.IsWithPolice()
            ? await db.Submissions.Include(s => s.Items)
                .Where(s => s.DossierId == dossier.Id && s.Outcome == null)
                .OrderByDescending(s => s.Number)
                .FirstOrDefaultAsync(cancellation)
            : null;

    /// <summary>The newest sending of a dossier, judged or not: what the police saw last. Null while it was never sent.</summary>
    public static Task<Submission?> LastRoundAsync(this IQueryable<Submission> rounds, Guid dossierId, CancellationToken cancellation) =>
        rounds.Where(s => s.DossierId == dossierId).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>The documents that the approval asks for and that are not accepted.</summary>
    public static IQueryable<RequirementItem> AskedForApproval(this IQueryable<RequirementItem> items, Guid dossierId) => items.Where(
        i => i.DossierId == dossierId && !i.IsAnsweredByFields && ByApproval.Contains(i.DueBy) && !NotLacking.Contains(i.State));

    /// <summary>The number that the next request of the dossier bears.</summary>
    public static async Task<int> NextRequestNumberAsync(this PortalDbContext db, Guid dossierId, CancellationToken cancellation) =>
        1 + (await db.ChangeItems.Where(c => c.DossierId == dossierId).MaxAsync(c => (int?)c.Number, cancellation) ?? 0);

    /// <summary>Whether something other than remarks is asked of the item, besides one request.</summary>
    public static Task<bool> HasRequestsAsync(this PortalDbContext db, Guid dossierId, Guid itemId, Guid? besides, CancellationToken cancellation) =>
        db.ChangeItems.AnyAsync(
            c => c.DossierId == dossierId && c.TargetId == itemId && c.Id != besides && c.Severity != Severity.Remark
                && (c.State == ChangeItemState.Draft || c.State == ChangeItemState.Open),
            cancellation);
}

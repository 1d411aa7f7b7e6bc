using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Operations;

/// <summary>Says no to what was asked for cameras and needs two people: all that are named, or none.</summary>
public sealed class OperationRefusal(PortalDbContext db, CurrentUser user, DossierUnit unit, HistoryLog history, TimeProvider clock)
{
    /// <param name="reason">Kept in the history.</param>
    public Task<ChangeResult> RefuseAsync(Guid dossierId, IReadOnlyCollection<Guid> cameraIds, string reason, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.CommissionCameras, async _ =>
        {
            var open = await db.OperationRequests.Where(r => r.DossierId == dossierId && cameraIds.Contains(r.CameraId) && r.AnsweredAt == null).ToListAsync(cancellation);
            if (open.Count == 0 || open.Count != cameraIds.Distinct().Count())
            {
                return ChangeResult.NotFound;
            }

            var cameras = await db.Cameras.Where(c => cameraIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
            foreach (var request in open)
            {
                request.Refuse(user.RequiredId, clock.GetUtcNow().UtcDateTime, reason);
                var camera = cameras[request.CameraId];
                history.Record($"Camera{request.Action}Refused", camera, camera.Reference, dossierId, reason);
            }

            return ChangeResult.Done;
        }, cancellation);
}

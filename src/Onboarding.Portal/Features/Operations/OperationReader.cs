using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Operations;

/// <summary>The cameras of a dossier by site, with what each does and what keeps it from its next step.</summary>
public sealed record OperationView(DossierHead Head, IReadOnlyList<OperationSite> Sites)
{
    public required OperationRollUp RollUp { get; init; }

    /// <summary>What the person may do with a camera here now.</summary>
    public required IReadOnlyList<OperationalAction> Actions { get; init; }

    /// <summary>The person may say no to what is asked for cameras here.</summary>
    public required bool MayRefuse { get; init; }

    /// <summary>The cameras for which something is asked.</summary>
    public IEnumerable<OperationLine> Asked => Sites.SelectMany(s => s.Lines).Where(l => l.Request is not null);

    /// <summary>The cameras with which the person may take the step.</summary>
    public IEnumerable<OperationLine> For(OperationalAction action) => Sites.SelectMany(s => s.For(action));

    /// <summary>Sites with a camera for the step.</summary>
    public IEnumerable<OperationSite> SitesFor(OperationalAction? action) => Sites.Where(s => action is { } step && s.For(step).Any());
}

public sealed record OperationSite(Site Site, OperationRollUp RollUp, IReadOnlyList<OperationLine> Lines)
{
    public IEnumerable<OperationLine> For(OperationalAction action) => Lines.Where(l => l.Actions.Contains(action));
}

/// <param name="Obstacles">What keeps it from the next step forward.</param>
/// <param name="Request">What somebody has asked for it and nobody has done yet.</param>
public sealed record OperationLine(Camera Camera, IReadOnlyList<AcceptanceTest> Tests, IReadOnlyList<RuleViolation> Obstacles, OperationRequest? Request, string? AskedBy)
{
    /// <summary>The steps that its state knows and the person may take.</summary>
    public required IReadOnlyList<OperationalAction> Actions { get; init; }

    /// <summary>It is suspended for longer than was said.</summary>
    public required bool IsOverdue { get; init; }

    public int Passed => Tests.Count(t => t.State == AcceptanceState.Passed);
}

public sealed class OperationReader(PortalDbContext db, CurrentUser user, DossierHeads dossiers, TimeProvider clock)
{
    /// <returns>Null when the dossier is absent or foreign.</returns>
    public async Task<OperationView?> ReadAsync(Guid dossierId, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } head)
        {
            return null;
        }

        var sites = await db.Sites.AsNoTracking().Where(s => s.DossierId == dossierId).OrderBy(s => s.Number).ToListAsync(cancellation);
        var lines = (await LinesAsync(head, cancellation)).ToLookup(l => l.Camera.SiteId);
        return new(head, [.. sites.Where(s => lines.Contains(s.Id)).Select(s => new OperationSite(s, OperationRollUp.Of(lines[s.Id].Select(l => l.Camera.Operation)), [.. lines[s.Id]]))])
        {
            RollUp = OperationRollUp.Of(lines.SelectMany(l => l).Select(l => l.Camera.Operation)),
            Actions = [.. lines.SelectMany(l => l).SelectMany(l => l.Actions).Distinct().Order()],
            MayRefuse = user.ScopeOf(Permission.CommissionCameras) is var scope && (scope.Everywhere || scope.PoliceZoneIds.Contains(head.ZoneId)) && !head.State.IsClosed(),
        };
    }

    private async Task<IReadOnlyList<OperationLine>> LinesAsync(DossierHead head, CancellationToken cancellation)
    {
        var cameras = await db.Cameras.AsNoTracking().Where(c => c.DossierId == head.Id).OrderBy(c => c.Number).ToListAsync(cancellation);
        var items = await db.RequirementItems.AsNoTracking().Where(i => i.DossierId == head.Id).ToListAsync(cancellation);
        var approved = await db.ApprovedCamerasAsync(head.Id, cancellation);
        var tests = (await db.AcceptanceTests.AsNoTracking().Where(t => t.DossierId == head.Id).ToListAsync(cancellation)).ToLookup(t => t.CameraId);
        var requests = await db.OperationRequests.AsNoTracking().Where(r => r.DossierId == head.Id && r.AnsweredAt == null).ToDictionaryAsync(r => r.CameraId, cancellation);
        var askers = requests.Values.Select(r => r.AskedBy).ToHashSet();
        var names = await db.Users.Where(u => askers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellation);
        var today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);

        return
        [
            .. from camera in cameras
               let picture = new CameraPicture(camera, approved.Contains(camera.Id), items, [.. tests[camera.Id]])
               let request = requests.GetValueOrDefault(camera.Id)
               let known = Enum.GetValues<OperationalAction>().Where(a => OperationalWorkflow.Table.Allows(camera.Operation, a)).ToList()
               select new OperationLine(
                   camera, [.. picture.Tests], [.. known.Where(a => OperationalWorkflow.GateOf(a) is not null).SelectMany(a => OperationRule.Obstacles(picture, a))],
                   request, request is null ? null : names.GetValueOrDefault(request.AskedBy))
               {
                   Actions = [.. known.Where(a => MayTake(a, head, request))],
                   IsOverdue = camera.SuspendedUntil < today,
               },
        ];
    }

    private bool MayTake(OperationalAction action, DossierHead head, OperationRequest? request)
    {
        var scope = user.ScopeOf(OperationalWorkflow.PermissionFor(action));
        return !head.State.IsClosed()
            && (scope.Everywhere || scope.PoliceZoneIds.Contains(head.ZoneId) || (scope.AfterApproval && head.Stage >= Stage.Approval))
            && OperationRule.CheckPerson(action, request, user.RequiredId, user.RolesAt(head.ZoneId)) is null;
    }
}

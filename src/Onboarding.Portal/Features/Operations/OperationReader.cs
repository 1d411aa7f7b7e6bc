using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Acceptance;
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

    /// <summary>The cameras in a state that knows the action.</summary>
    public IEnumerable<OperationLine> For(OperationalAction action) =>
        Sites.SelectMany(s => s.Lines).Where(l => OperationalWorkflow.Table.Allows(l.Camera.Operation, action));
}

public sealed record OperationSite(Site Site, OperationRollUp RollUp, IReadOnlyList<OperationLine> Lines);

/// <param name="Obstacles">What keeps it from the next step forward.</param>
/// <param name="Request">What somebody has asked for it and nobody has done yet.</param>
public sealed record OperationLine(Camera Camera, IReadOnlyList<AcceptanceTest> Tests, IReadOnlyList<RuleViolation> Obstacles, OperationRequest? Request, string? AskedBy)
{
    public int Passed => Tests.Count(t => t.State == AcceptanceState.Passed);
}

public sealed class OperationReader(PortalDbContext db, CurrentUser user, DossierHeads dossiers)
{
    private static readonly OperationalAction[] Forward = [OperationalAction.Connect, OperationalAction.AcceptTests, OperationalAction.GoLive];

    /// <returns>Null when the dossier is absent or foreign.</returns>
    public async Task<OperationView?> ReadAsync(Guid dossierId, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } head)
        {
            return null;
        }

        var sites = await db.Sites.AsNoTracking().Where(s => s.DossierId == dossierId).OrderBy(s => s.Number).ToListAsync(cancellation);
        var lines = (await LinesAsync(dossierId, cancellation)).ToLookup(l => l.Camera.SiteId);
        var view = new OperationView(head, [.. sites.Select(s => new OperationSite(s, OperationRollUp.Of(lines[s.Id].Select(l => l.Camera.Operation)), [.. lines[s.Id]]))])
        {
            RollUp = OperationRollUp.Of(lines.SelectMany(l => l).Select(l => l.Camera.Operation)),
            Actions = [],
        };
        return view with { Actions = [.. Enum.GetValues<OperationalAction>().Where(a => Holds(a, head) && view.For(a).Any())] };
    }

    private async Task<IEnumerable<OperationLine>> LinesAsync(Guid dossierId, CancellationToken cancellation)
    {
        var cameras = await db.Cameras.AsNoTracking().Where(c => c.DossierId == dossierId).OrderBy(c => c.Number).ToListAsync(cancellation);
        var items = await db.RequirementItems.AsNoTracking().Where(i => i.DossierId == dossierId).ToListAsync(cancellation);
        var approved = await db.ApprovedCamerasAsync(dossierId, cancellation);
        var tests = (await db.AcceptanceTests.AsNoTracking().Where(t => t.DossierId == dossierId).ToListAsync(cancellation)).ToLookup(t => t.CameraId);
        var requests = await db.OperationRequests.AsNoTracking().Where(r => r.DossierId == dossierId && r.AnsweredAt == null).ToListAsync(cancellation);
        var askers = requests.Select(r => r.AskedBy).ToHashSet();
        var names = await db.Users.Where(u => askers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellation);

        return cameras.Select(camera =>
        {
            var own = tests[camera.Id].ToList();
            var picture = new CameraPicture(camera, approved.Contains(camera.Id), items, own);
            var next = Forward.Where(a => OperationalWorkflow.Table.Allows(camera.Operation, a)).ToList();
            var request = requests.Find(r => r.CameraId == camera.Id);
            return new OperationLine(camera, own, [.. next.SelectMany(a => OperationRule.Obstacles(picture, a))], request, request is null ? null : names.GetValueOrDefault(request.AskedBy));
        });
    }

    private bool Holds(OperationalAction action, DossierHead head)
    {
        var scope = user.ScopeOf(OperationalWorkflow.PermissionFor(action));
        return !head.State.IsClosed() && (scope.Everywhere || scope.PoliceZoneIds.Contains(head.ZoneId) || (scope.AfterApproval && head.Stage >= Stage.Approval));
    }
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Acceptance;
using Onboarding.Portal.Features.Operations;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Operations;

/// <summary>An approved dossier with one camera, brought as far into its life in the street as a test needs. Its steps go through the services.</summary>
public sealed class OperationCase
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly PortalFactory _portal;

    private OperationCase(PortalFactory portal, ReviewCase made) => (_portal, Made) = (portal, made);

    /// <summary>The dossier, the integrator and the zone.</summary>
    public ReviewCase Made { get; }

    public required PortalUser Manager { get; init; }

    public required PortalUser Engineer { get; init; }

    public required PortalUser Tester { get; init; }

    public string Path => $"/fr/dossiers/{Made.DossierId}/operation";

    /// <summary>Approved; what the later gates ask is still open.</summary>
    public static async Task<OperationCase> ApprovedAsync(PortalFactory portal)
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AcceptAllAsync();
        await made.DoneAsync<DecisionService>(made.Lead, s => s.ApproveAsync(made.DossierId, null, withRemarks: false, null, None));
        return new(portal, made)
        {
            Manager = await portal.Data.CreatePersonAsync(Role.ProjectManager),
            Engineer = await portal.Data.CreatePersonAsync(Role.NetworkEngineer),
            Tester = await portal.Data.CreatePersonAsync(Role.Tester),
        };
    }

    /// <summary>Everything that is asked besides the tests themselves is settled.</summary>
    public static async Task<OperationCase> SettledAsync(PortalFactory portal)
    {
        var made = await ApprovedAsync(portal);
        await made.SettleAsync();
        return made;
    }

    public static async Task<OperationCase> NetworkReadyAsync(PortalFactory portal)
    {
        var made = await SettledAsync(portal);
        await made.TakeAsync(made.Engineer, OperationalAction.Connect);
        return made;
    }

    public static async Task<OperationCase> TestedAsync(PortalFactory portal)
    {
        var made = await NetworkReadyAsync(portal);
        foreach (var test in await made.TestsAsync())
        {
            await made.RecordAsync(test.Id, 600, 600);
        }

        await made.TakeAsync(made.Tester, OperationalAction.AcceptTests);
        return made;
    }

    public static async Task<OperationCase> InProductionAsync(PortalFactory portal)
    {
        var made = await TestedAsync(portal);
        await made.TakeAsync(made.Manager, OperationalAction.GoLive);
        await made.TakeAsync(made.Made.Lead, OperationalAction.GoLive);
        return made;
    }

    public Task TakeAsync(PortalUser person, OperationalAction action, string? reason = null, DateOnly? until = null) =>
        Made.DoneAsync<OperationService>(person, s => s.TakeAsync(Made.DossierId, new(action, [Made.CameraId], reason, until), None));

    public Task<ChangeResult> TryAsync(PortalUser person, OperationalAction action, string? reason = null) =>
        Made.AsAsync<OperationService, ChangeResult>(person, s => s.TakeAsync(Made.DossierId, new(action, [Made.CameraId], reason), None));

    public Task RecordAsync(Guid testId, int hits, int sample) => Made.DoneAsync<AcceptanceService>(
        Tester, s => s.RecordAsync(Made.DossierId, testId, Guid.CreateVersion7(), new(sample, hits, new(2026, 3, 2), null), None));

    /// <summary>Sets aside what the gates ask, except the tests and the codes named.</summary>
    public Task SettleAsync(params string[] except) => _portal.SaveAsync(async db =>
    {
        var items = await db.RequirementItems.Where(i => i.DossierId == Made.DossierId).ToListAsync();
        foreach (var item in items.Where(i => !i.State.IsSettled() && i.Code != AcceptanceTest.RequirementCode && !except.Contains(i.Code)))
        {
            item.Waiver = new(Manager.Id, "test", null);
            item.State = RequirementState.Waived;
        }
    });

    public Task<Camera> CameraAsync() => _portal.ReadAsync(db => db.Cameras.AsNoTracking().SingleAsync(c => c.Id == Made.CameraId));

    public Task<List<AcceptanceTest>> TestsAsync() => _portal.ReadAsync(db =>
        db.AcceptanceTests.AsNoTracking().Include(t => t.Attempts).Where(t => t.CameraId == Made.CameraId).OrderBy(t => t.Lane).ThenBy(t => t.Measure).ThenBy(t => t.Light).ToListAsync());

    public Task<Stage> StageAsync() => _portal.ReadAsync(db => db.Dossiers.Where(d => d.Id == Made.DossierId).Select(d => d.Stage).SingleAsync());

    public Task<List<string>> EventsAsync() => _portal.ReadAsync(db =>
        db.History.Where(h => h.DossierId == Made.DossierId).OrderBy(h => h.At).Select(h => h.Action).ToListAsync());
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Gates;
using Onboarding.Domain.Operations;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Acceptance;
using Onboarding.Portal.Features.Gates;
using Onboarding.Portal.Features.Operations;

namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>What happens after the approval: cameras come into production, tests are measured, gates are passed.</summary>
internal sealed class DemoOperations(PortalDbContext db, OperationService operations, AcceptanceService acceptance, GateService gates, DemoClock clock)
{
    /// <summary>Passages counted for each test.</summary>
    private const int Sample = 640;

    private DateOnly Today => BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);

    public async Task OperateAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var action = step.Operation!.Value;
        var cameras = await Cameras(tale, step).ToListAsync(cancellation);
        var ids = cameras.Where(c => OperationalWorkflow.Table.Allows(c.Operation, action)).Select(c => c.Id).ToList();
        var until = step.ValidDays is { } days ? Today.AddDays(days) : (DateOnly?)null;
        await operations.TakeAsync(tale.Id, new(action, ids, step.Text, until), cancellation).DoneAsync(clock);
    }

    /// <summary>Measures what is not passed, all with the same share of hits.</summary>
    public async Task MeasureAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var cameras = await Cameras(tale, step).Select(c => c.Id).ToListAsync(cancellation);
        var tests = await db.AcceptanceTests.AsNoTracking()
            .Where(t => cameras.Contains(t.CameraId) && t.State != AcceptanceState.Passed)
            .OrderBy(t => t.CameraId).ThenBy(t => t.Lane).ThenBy(t => t.Measure).ThenBy(t => t.Light)
            .ToListAsync(cancellation);
        foreach (var test in tests.Where(t => step.Light is null || t.Light == step.Light))
        {
            var result = new AcceptanceResult(Sample, (int)(Sample * step.Rate!.Value), Today, step.Text);
            await acceptance.RecordAsync(tale.Id, test.Id, Guid.CreateVersion7(), result, cancellation).DoneAsync(clock);
        }
    }

    /// <summary>Passes the next gate; with a text, on that condition.</summary>
    public async Task PassGateAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var gate = await db.Dossiers.Where(d => d.Id == tale.Id).Select(d => d.Stage).SingleAsync(cancellation) + 1;
        var how = step.Text is null ? GateAction.Pass : GateAction.PassWithConditions;
        AskedCondition[] conditions = step.Text is null ? [] : [new(step.Text, Party.Integrator, Today.AddDays(step.ValidDays!.Value))];
        await gates.DecideAsync(tale.Id, new(gate, how, GateState.Ready, null, conditions), cancellation).DoneAsync(clock);
    }

    private IQueryable<Camera> Cameras(DemoTale tale, DemoStep step)
    {
        var sites = step.On?.Select(DemoTale.SiteId).ToList();
        return db.Cameras.AsNoTracking().Where(c => c.DossierId == tale.Id && (sites == null || sites.Contains(c.SiteId)) && (step.Camera == null || c.Number == step.Camera));
    }
}

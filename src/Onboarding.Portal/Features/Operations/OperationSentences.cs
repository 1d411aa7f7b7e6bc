using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Operations;

/// <summary>Explains what a camera does in one sentence made from the log: who brought it there, when, why, and what is open.</summary>
public sealed class OperationSentences(PortalDbContext db, StatusLog log, TimeProvider clock, Texts texts)
{
    /// <param name="camera">Of an approved dossier.</param>
    /// <param name="items">The requirements of its dossier, evaluated now.</param>
    /// <returns>Null when the log does not hold how it came there.</returns>
    public async Task<string?> OfAsync(Camera camera, IReadOnlyCollection<RequirementItem> items, CancellationToken cancellation)
    {
        var entry = await log.LastAsync(camera.DossierId, camera.Id, ActionsTo(camera.Operation), cancellation);
        if (entry is null && camera.Operation == OperationalState.Planned)
        {
            entry = await log.LastAsync(camera.DossierId, camera.DossierId, ["Approved", "ApprovedWithRemarks"], cancellation);
        }

        return entry is null ? null : log.Tell($"Operations.Status.{entry.Action}", entry, await OpenAsync(camera, items, cancellation));
    }

    /// <summary>The events of the log that lead to a state.</summary>
    private static string[] ActionsTo(OperationalState state) =>
        [.. OperationalWorkflow.Table.Transitions.Where(t => t.To == state).Select(t => $"Camera{t.Action}").Distinct()];

    private async Task<string> OpenAsync(Camera camera, IReadOnlyCollection<RequirementItem> items, CancellationToken cancellation) =>
        await db.OperationRequests.AsNoTracking().SingleOrDefaultAsync(r => r.CameraId == camera.Id && r.AnsweredAt == null, cancellation) is { } request
            ? texts.With(K.Operations_Status_Open_Asked, ("action", request.Action), ("date", BelgianTime.LocalDate(request.AskedAt)), ("role", TwoPersons.Other(request.AskedAs)))
            : camera.Operation switch
            {
                OperationalState.Planned => await NextAsync(camera, items, OperationalAction.Connect, cancellation),
                OperationalState.NetworkReady => await NextAsync(camera, items, OperationalAction.AcceptTests, cancellation),
                OperationalState.Tested => await NextAsync(camera, items, OperationalAction.GoLive, cancellation),
                OperationalState.InProduction => texts[K.Operations_Status_Open_Running],
                OperationalState.Suspended => Resuming(camera),
                OperationalState.Decommissioned => texts[K.Operations_Status_Open_Closed],
            };

    private string Resuming(Camera camera) => texts.With(
        camera.SuspendedUntil < BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime) ? K.Operations_Status_Open_Overdue : K.Operations_Status_Open_Until, ("date", camera.SuspendedUntil));

    private async Task<string> NextAsync(Camera camera, IReadOnlyCollection<RequirementItem> items, OperationalAction next, CancellationToken cancellation)
    {
        var isApproved = (await db.ApprovedCamerasAsync(camera.DossierId, cancellation)).Contains(camera.Id);
        var tests = await db.AcceptanceTests.AsNoTracking().Where(t => t.CameraId == camera.Id).ToListAsync(cancellation);
        var obstacles = OperationRule.Obstacles(new(camera, isApproved, items, tests), next);
        return obstacles.Count == 0 ? texts.With(K.Operations_Status_Open_Next, ("action", next)) : string.Join(", ", obstacles.Select(Said));
    }

    private string Said(RuleViolation obstacle) => obstacle.Key switch
    {
        OperationRule.RequirementsKey => texts.Count(K.Operations_Status_Open_Requirements, CountOf(obstacle)),
        OperationRule.TestsKey => texts.Count(K.Operations_Status_Open_Tests, CountOf(obstacle)),
        _ => texts[K.Operations_Status_Open_NotApproved],
    };

    private static int CountOf(RuleViolation obstacle) => (int)obstacle.Arguments.Single(a => a.Name == "count").Value!;
}

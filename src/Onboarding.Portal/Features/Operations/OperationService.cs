using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Operations;

/// <summary>A step that a person takes with one camera or many.</summary>
/// <param name="Until">Expected end of a suspension, local day in Belgium.</param>
public sealed record OperationStep(OperationalAction Action, IReadOnlyCollection<Guid> CameraIds, string? Reason = null, DateOnly? Until = null);

/// <summary>Moves cameras along their life in the street: all that are named, or none.</summary>
public sealed class OperationService(
    PortalDbContext db, CurrentUser user, DossierUnit unit, RequirementService requirements, HistoryLog history, TimeProvider clock)
{
    public const string ReasonKey = "Operations.Obstacle.Reason";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<ChangeResult> TakeAsync(Guid dossierId, OperationStep step, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, OperationalWorkflow.PermissionFor(step.Action), async dossier =>
        {
            var pictures = await PicturesAsync(dossier, step.CameraIds, cancellation);
            if (pictures.Count == 0 || pictures.Count != step.CameraIds.Distinct().Count())
            {
                return ChangeResult.NotFound;
            }

            List<RuleViolation> obstacles = [.. pictures.SelectMany(p => OperationRule.Obstacles(p, step.Action))];
            if (step.Action == OperationalAction.Suspend && OperationRule.CheckEnd(step.Until, BelgianTime.LocalDate(Now)) is { } end)
            {
                obstacles.Add(end);
            }

            if (obstacles.Count > 0)
            {
                return ChangeResult.Refused(obstacles);
            }

            var requests = await OpenRequestsAsync(step.CameraIds, cancellation);
            var refused = pictures.Select(p => Take(p, step, dossier, requests)).OfType<RuleViolation>().Distinct().ToList();
            return refused.Count > 0 ? ChangeResult.Refused(refused) : ChangeResult.Done;
        }, cancellation);

    private RuleViolation? Take(CameraPicture picture, OperationStep step, Dossier dossier, ILookup<Guid, OperationRequest> requests)
    {
        var open = requests[picture.Camera.Id].ToList();
        var asked = open.FirstOrDefault(r => r.Action == step.Action);
        if (asked is null && OperationalWorkflow.NeedsReason(step.Action) && step.Reason is null)
        {
            return new(ReasonKey);
        }

        if (OperationRule.CheckPerson(step.Action, asked, user.RequiredId, user.RolesAt(dossier.PoliceZoneId)) is { } violation)
        {
            return violation;
        }

        if (asked is null && OperationalWorkflow.AskedBy(step.Action) is { } role)
        {
            Ask(picture.Camera, step, role);
            return null;
        }

        Move(picture, step with { Reason = asked?.Reason ?? step.Reason });
        open.ForEach(r => r.Answer(r == asked ? user.RequiredId : null, Now));
        return null;
    }

    private void Ask(Camera camera, OperationStep step, Role role)
    {
        db.Add(new OperationRequest
        {
            DossierId = camera.DossierId,
            CameraId = camera.Id,
            Action = step.Action,
            AskedBy = user.RequiredId,
            AskedAs = role,
            AskedAt = Now,
            Reason = step.Reason,
        });
        history.Record($"Camera{step.Action}Asked", camera, camera.Reference, camera.DossierId, step.Reason);
    }

    private void Move(CameraPicture picture, OperationStep step)
    {
        var camera = picture.Camera;
        camera.Apply(step.Action, Now, step.Until);
        if (step.Action == OperationalAction.Connect)
        {
            db.AddRange(AcceptanceTest.PlanFor(camera, picture.Tests));
        }

        if (step.Action is OperationalAction.TestAgain or OperationalAction.Disconnect)
        {
            picture.Tests.ToList().ForEach(t => t.Restart());
        }

        var told = step.Until is { } until ? string.Create(CultureInfo.InvariantCulture, $"{until:dd/MM/yyyy} – {step.Reason}") : step.Reason;
        history.Record($"Camera{step.Action}", camera, camera.Reference, camera.DossierId, told);
    }

    private async Task<IReadOnlyList<CameraPicture>> PicturesAsync(Dossier dossier, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var items = await requirements.RefreshAsync(dossier, cancellation);
        var cameras = await db.Cameras.Where(c => c.DossierId == dossier.Id && ids.Contains(c.Id)).OrderBy(c => c.Reference).ToListAsync(cancellation);
        var approved = await db.ApprovedCamerasAsync(dossier.Id, cancellation);
        var tests = (await db.AcceptanceTests.Where(t => t.DossierId == dossier.Id && ids.Contains(t.CameraId)).ToListAsync(cancellation)).ToLookup(t => t.CameraId);
        return [.. cameras.Select(c => new CameraPicture(c, approved.Contains(c.Id), [.. items], [.. tests[c.Id]]))];
    }

    private async Task<ILookup<Guid, OperationRequest>> OpenRequestsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        (await db.OperationRequests.Where(r => ids.Contains(r.CameraId) && r.AnsweredAt == null).ToListAsync(cancellation)).ToLookup(r => r.CameraId);
}

using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Gates;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Gates;

/// <summary>What is still to be done after a gate was passed.</summary>
/// <param name="DueOn">Local day in Belgium.</param>
public sealed record AskedCondition(string Title, Party Owner, DateOnly DueOn);

/// <summary>What a person does with a gate.</summary>
/// <param name="Seen">The state that he had before him.</param>
public sealed record GateStep(Stage Gate, GateAction Action, GateState Seen, string? Reason = null, IReadOnlyList<AskedCondition>? Conditions = null);

/// <summary>Decides on the gates after the approval. Whether one is ready is computed here and now, never taken from the form.</summary>
public sealed class GateService(
    PortalDbContext db, CurrentUser user, DossierUnit unit, GateSource source, RequirementService requirements, HistoryLog history, TimeProvider clock)
{
    public const string ReasonKey = "Gates.ReasonMissing";
    public const string ConditionKey = "Gates.Condition.Missing";
    public const string NotYoursKey = "Gates.Condition.NotYours";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<ChangeResult> DecideAsync(Guid dossierId, GateStep step, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.PassGates, async dossier =>
        {
            if (!GateRule.Decided.Contains(step.Gate) || !GateWorkflow.ByPeople.Contains(step.Action))
            {
                return ChangeResult.NotFound;
            }

            var picture = await source.ReadAsync(dossier, await requirements.RefreshAsync(dossier, cancellation), cancellation);
            if (picture.StateOf(step.Gate) != step.Seen)
            {
                return ChangeResult.Conflict;
            }

            if (Obstacle(picture, step) is { } obstacle)
            {
                return ChangeResult.Refused(obstacle);
            }

            Decide(picture, step);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>Says that a condition is met.</summary>
    public Task<ChangeResult> CloseAsync(Guid dossierId, Guid conditionId, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.PassGates, async dossier =>
        {
            var condition = await db.GateConditions.SingleOrDefaultAsync(c => c.Id == conditionId && c.DossierId == dossierId, cancellation);
            if (condition is null)
            {
                return ChangeResult.NotFound;
            }

            if (!condition.IsOpen || condition.AskedBy != user.RequiredId)
            {
                return ChangeResult.Refused(new RuleViolation(NotYoursKey));
            }

            condition.Close(user.RequiredId, Now);
            history.Record("GateConditionMet", condition, condition.Title, dossier.Id);
            return ChangeResult.Done;
        }, cancellation);

    private RuleViolation? Obstacle(GatePicture picture, GateStep step) =>
        GateRule.Check(picture, step.Gate, step.Action)
        ?? (GateRule.NeedsReason(step.Action) && step.Reason is null ? new RuleViolation(ReasonKey) : null)
        ?? (step.Action == GateAction.PassWithConditions && step.Conditions is not { Count: > 0 } ? new RuleViolation(ConditionKey) : null)
        ?? (step.Action == GateAction.ConfirmWaiver && picture.ReviewOf(step.Gate) is { WaiverAskedBy: { } by, WaiverAskedAs: { } role }
            ? TwoPersons.Check(by, role, user.RequiredId, user.RolesAt(picture.Dossier.PoliceZoneId))
            : null);

    private void Decide(GatePicture picture, GateStep step)
    {
        var (dossier, state) = (picture.Dossier, picture.StateOf(step.Gate));
        var review = picture.ReviewOf(step.Gate) ?? db.Add(new GateReview { DossierId = dossier.Id, Gate = step.Gate }).Entity;
        if (step.Action == GateAction.AskWaiver)
        {
            var role = TwoPersons.AsksAs(user.RolesAt(dossier.PoliceZoneId)) ?? throw new ForbiddenActionException(state.ToString(), step.Action.ToString());
            review.AskWaiver(state, user.RequiredId, role, Now, step.Reason!);
        }
        else
        {
            review.Decide(state, step.Action, user.RequiredId, Now, step.Reason);
        }

        if (step.Action == GateAction.ConfirmWaiver)
        {
            var waiver = new Waiver(review.WaiverAskedBy!.Value, review.Reason!, Until: null);
            GateRule.Open(step.Gate, picture.Items).ToList().ForEach(i => i.Waiver = waiver);
        }

        if (review.State.IsPassed() && dossier.Pass(step.Gate, Now) is { } opening)
        {
            db.Add(opening);
        }

        db.AddRange((step.Action == GateAction.PassWithConditions ? step.Conditions ?? [] : []).Select(c => new GateCondition
        {
            DossierId = dossier.Id,
            Gate = step.Gate,
            Title = c.Title,
            Owner = c.Owner,
            DueOn = c.DueOn,
            AskedBy = user.RequiredId,
            AskedAt = Now,
        }));
        history.Record($"Gate{step.Action}", review, $"G{step.Gate:D}", dossier.Id, step.Reason);
    }
}

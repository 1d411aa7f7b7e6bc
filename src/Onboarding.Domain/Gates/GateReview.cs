using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Gates;

/// <summary>What people have done with a gate of a dossier. Whether it is open or ready is computed: see <see cref="GateRule"/>.</summary>
public sealed class GateReview : Entity, IPartOfDossier
{
    public const int ReasonMaxLength = 1000;

    public required Guid DossierId { get; init; }

    public required Stage Gate { get; init; }

    public GateState State { get; private set; } = GateState.Open;

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>What was written along; of a waiver, why it was asked.</summary>
    public string? Reason { get; private set; }

    public Guid? WaiverAskedBy { get; private set; }

    /// <summary>The role in which it was asked: the other one confirms.</summary>
    public Role? WaiverAskedAs { get; private set; }

    public bool IsWaiverAsked => WaiverAskedBy is not null && State == GateState.Open;

    /// <param name="now">The state as computed.</param>
    /// <exception cref="ForbiddenActionException">Not possible in this state.</exception>
    public void Decide(GateState now, GateAction action, Guid by, DateTime at, string? reason)
    {
        State = GateWorkflow.Table.Next(now, action);
        (DecidedBy, DecidedAt, Reason) = (by, at, action == GateAction.ConfirmWaiver ? Reason : reason);
        if (action != GateAction.ConfirmWaiver)
        {
            (WaiverAskedBy, WaiverAskedAs) = (null, null);
        }
    }

    /// <param name="now">The state as computed.</param>
    /// <exception cref="ForbiddenActionException">Not possible in this state.</exception>
    public void AskWaiver(GateState now, Guid by, Role askedAs, DateTime at, string reason)
    {
        State = GateWorkflow.Table.Next(now, GateAction.AskWaiver);
        (WaiverAskedBy, WaiverAskedAs, DecidedBy, DecidedAt, Reason) = (by, askedAs, by, at, reason);
    }
}

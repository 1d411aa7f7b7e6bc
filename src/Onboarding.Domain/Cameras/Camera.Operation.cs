using Onboarding.Domain.Operations;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Cameras;

/// <content>What the camera does in the street.</content>
public sealed partial class Camera
{
    public OperationalState Operation { get; private set; }

    /// <summary>Since when; null while nothing has happened.</summary>
    public DateTime? OperationSince { get; private set; }

    /// <summary>Local day in Belgium by which a suspension is expected to end; null when it is not suspended.</summary>
    public DateOnly? SuspendedUntil { get; private set; }

    /// <summary>Moves along the table.</summary>
    /// <param name="until">Expected end of a suspension.</param>
    /// <exception cref="ForbiddenActionException">Not possible in this state.</exception>
    public void Apply(OperationalAction action, DateTime at, DateOnly? until = null) =>
        (Operation, OperationSince, SuspendedUntil) = (OperationalWorkflow.Table.Next(Operation, action), at, action == OperationalAction.Suspend ? until : null);
}

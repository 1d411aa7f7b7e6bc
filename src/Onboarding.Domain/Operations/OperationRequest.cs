using Onboarding.Domain.People;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Operations;

/// <summary>What one person asks for a camera and another does. Open until it is answered; a camera that moves on otherwise makes it void.</summary>
public sealed class OperationRequest : Entity, IPartOfDossier
{
    public const int ReasonMaxLength = 500;

    public required Guid DossierId { get; init; }

    public required Guid CameraId { get; init; }

    public required OperationalAction Action { get; init; }

    public required Guid AskedBy { get; init; }

    /// <summary>The role in which it was asked: the other one answers.</summary>
    public required Role AskedAs { get; init; }

    public required DateTime AskedAt { get; init; }

    public string? Reason { get; init; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Null where the camera moved on and the request became void.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>Why nobody does it; null where it was done or became void.</summary>
    public string? RefusedBecause { get; private set; }

    /// <summary>Nobody does it: the other one refuses, or who asked takes it back.</summary>
    /// <exception cref="ForbiddenActionException">It is answered.</exception>
    public void Refuse(Guid by, DateTime at, string reason)
    {
        if (AnsweredAt is not null)
        {
            throw new ForbiddenActionException("answered", nameof(Refuse));
        }

        (AnsweredBy, AnsweredAt, RefusedBecause) = (by, at, reason);
    }

    public void Answer(Guid? by, DateTime at) => (AnsweredBy, AnsweredAt) = (by, at);
}

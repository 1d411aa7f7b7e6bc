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

    public void Answer(Guid? by, DateTime at) => (AnsweredBy, AnsweredAt) = (by, at);
}

using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Gates;

/// <summary>Something to be done after a gate was passed on that condition. Who asked it says when it is done.</summary>
public sealed class GateCondition : Entity, IPartOfDossier
{
    public const int TitleMaxLength = 200;

    public required Guid DossierId { get; init; }

    public required Stage Gate { get; init; }

    public required string Title { get; init; }

    /// <summary>Who has to do it.</summary>
    public required Party Owner { get; init; }

    /// <summary>Local day in Belgium.</summary>
    public required DateOnly DueOn { get; init; }

    public required Guid AskedBy { get; init; }

    public required DateTime AskedAt { get; init; }

    public DateTime? ClosedAt { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <exception cref="ForbiddenActionException">Somebody else asked it, or it is closed.</exception>
    public void Close(Guid by, DateTime at)
    {
        if (by != AskedBy || !IsOpen)
        {
            throw new ForbiddenActionException(IsOpen ? "asked by another" : "closed", nameof(Close));
        }

        ClosedAt = at;
    }
}

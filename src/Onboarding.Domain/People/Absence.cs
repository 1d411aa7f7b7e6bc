using Onboarding.Domain.Shared;

namespace Onboarding.Domain.People;

/// <summary>A key user is away and names a colleague of the same zone: what was assigned to him is the colleague's as well, for those days.</summary>
public sealed class Absence : Entity
{
    public required Guid PersonId { get; init; }

    public required Guid PoliceZoneId { get; init; }

    public required Guid SubstituteId { get; init; }

    /// <summary>First day, in Belgium.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, in Belgium.</summary>
    public required DateOnly Until { get; init; }

    public required Guid EnteredBy { get; init; }

    public required DateTime EnteredAt { get; init; }

    public bool Holds(DateOnly day) => From <= day && day <= Until;
}

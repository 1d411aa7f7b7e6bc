using Onboarding.Domain.Shared;

namespace Onboarding.Domain.People;

/// <summary>A role held by a person in an organisation, a police zone or on the platform, for a time. One person may hold several.</summary>
public sealed class Membership : Entity
{
    public required Guid UserId { get; init; }

    public required Role Role { get; init; }

    /// <summary>Set for integrator roles, and only for these.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Set for key users, and only for these.</summary>
    public Guid? PoliceZoneId { get; init; }

    /// <summary>A contributor who has been given the right to introduce dossiers for his organisation.</summary>
    public bool MaySubmit { get; set; }

    public required DateTime ValidFrom { get; init; }

    /// <summary>First moment at which the role is no longer held; null while no end is known.</summary>
    public DateTime? ValidTo { get; set; }

    public bool IsValidAt(DateTime utc) => ValidFrom <= utc && (ValidTo is null || utc < ValidTo);

    /// <summary>The same role in another zone: not stored, but held because that zone merged into this one.</summary>
    public Membership InZone(Guid zoneId) => new() { UserId = UserId, Role = Role, PoliceZoneId = zoneId, ValidFrom = ValidFrom, ValidTo = ValidTo };

    public bool Grants(Permission permission) =>
        Role.Grants(permission) || (permission == Permission.SubmitDossier && MaySubmit && Role == Role.IntegratorContributor);
}

using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Dossiers;

/// <summary>
/// The authorisation in principle that the municipal council gives to a police zone for a type of camera use. Source: LFP/WPA art. 25/4.
/// One for the zone, the municipality and the type, shared by all dossiers that need it.
/// </summary>
public sealed class Authorisation : Entity
{
    public required Guid PoliceZoneId { get; init; }

    public required string NisCode { get; init; }

    public required InstallationType InstallationType { get; init; }
}

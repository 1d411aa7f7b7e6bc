using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Zones;

/// <summary>A municipality, known by its NIS code (Statbel, REFNIS), and the zone that polices it.</summary>
public sealed class Municipality : Entity
{
    public required string NisCode { get; init; }

    public required string NameFr { get; set; }

    public required string NameNl { get; set; }

    public required string ProvinceFr { get; set; }

    public required string ProvinceNl { get; set; }

    public Guid? PoliceZoneId { get; set; }

    public string Name(Language language) => language switch
    {
        Language.Fr => NameFr,
        Language.Nl => NameNl,
    };

    public string Province(Language language) => language switch
    {
        Language.Fr => ProvinceFr,
        Language.Nl => ProvinceNl,
    };
}

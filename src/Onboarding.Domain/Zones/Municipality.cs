using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Zones;

/// <summary>
/// A municipality, known by its NIS code (Statbel, REFNIS), and the zone that polices it. After a merger it ends and names its successor; which
/// zone it had then stays with it.
/// </summary>
public sealed class Municipality : Entity, IDated
{
    public const int NameMaxLength = 80;

    public required string NisCode { get; init; }

    public required string NameFr { get; set; }

    public required string NameNl { get; set; }

    public required string ProvinceFr { get; set; }

    public required string ProvinceNl { get; set; }

    public LanguageArea Area { get; set; }

    /// <summary>Its postcodes as <see cref="Places.PostcodeList"/> writes them: a municipality has several, and several share one.</summary>
    public string Postcodes { get; set; } = "";

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>NIS code of the municipality that it was merged into.</summary>
    public string? SuccessorNis { get; set; }

    public Guid? PoliceZoneId { get; set; }

    /// <summary>Follows the names and postcodes by itself.</summary>
    public string SearchKey
    {
        get => Shared.SearchKey.Of(NisCode, NameFr, NameNl, Postcodes);
        private set { }
    }

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

    /// <summary>A municipality with what its NIS code tells: province and language area.</summary>
    public static Municipality Of(string nisCode, string nameFr, string nameNl)
    {
        var province = BelgianProvince.Of(nisCode);
        return new()
        {
            NisCode = nisCode,
            NameFr = nameFr,
            NameNl = nameNl,
            ProvinceFr = province.Name.Fr,
            ProvinceNl = province.Name.Nl,
            Area = province.Area,
        };
    }
}

using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Zones;

/// <summary>Languages in which the zone works. Source: laws on the use of languages in administrative matters, 18 July 1966.</summary>
public enum LanguageRegime
{
    French,
    Dutch,
    Bilingual,
}

/// <summary>Who decides on a dossier of the zone.</summary>
public enum ReviewPolicy
{
    /// <summary>The key user who reviewed may decide.</summary>
    Single,

    /// <summary>Only the lead decides.</summary>
    LeadDecides,
}

/// <summary>
/// A local police zone, known officially by its four-digit code (royal decree of 24 October 2001). Zones merge: the old one ends and names
/// the code of its successor.
/// </summary>
public sealed class PoliceZone : Entity, IDated
{
    public const int NameMaxLength = 120;

    public required string Code { get; init; }

    public required string NameFr { get; set; }

    public required string NameNl { get; set; }

    public required LanguageRegime Regime { get; set; }

    public ReviewPolicy ReviewPolicy { get; set; }

    /// <summary>Who examined a round does not decide on it: another person looks a second time.</summary>
    public bool SecondLook { get; set; }

    public string? Mailbox { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>Code of the zone that took over.</summary>
    public string? SuccessorCode { get; set; }

    /// <summary>Follows the names by itself.</summary>
    public string SearchKey
    {
        get => Shared.SearchKey.Of(Code, NameFr, NameNl);
        private set { }
    }

    public string Name(Language language) => language switch
    {
        Language.Fr => NameFr,
        Language.Nl => NameNl,
    };

    /// <summary>Languages in which the dossiers of this zone are documented.</summary>
    public IReadOnlyList<Language> DocumentLanguages => Regime switch
    {
        LanguageRegime.French => [Language.Fr],
        LanguageRegime.Dutch => [Language.Nl],
        LanguageRegime.Bilingual => [Language.Fr, Language.Nl],
    };
}

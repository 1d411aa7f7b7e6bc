using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Zones;

/// <summary>The four language areas. Source: laws on the use of languages in administrative matters, 18 July 1966, articles 3 to 8.</summary>
public enum LanguageArea
{
    French,
    Dutch,
    Bilingual,
    German,
}

/// <summary>What the NIS code of a municipality tells: its first digit is the province, its first two the district (Statbel, REFNIS).</summary>
public sealed record BelgianProvince(LocalizedText Name, LanguageArea Area)
{
    private static readonly HashSet<string> German = ["63001", "63012", "63013", "63023", "63040", "63048", "63061", "63067", "63087"];

    // Longer beginnings first: Brabant was divided into three, and its districts with it.
    private static readonly (string Prefix, BelgianProvince Province)[] Table =
    [
        ("21", new(new("Région de Bruxelles-Capitale", "Brussels Hoofdstedelijk Gewest"), LanguageArea.Bilingual)),
        ("25", new(new("Brabant wallon", "Waals-Brabant"), LanguageArea.French)),
        ("1", new(new("Anvers", "Antwerpen"), LanguageArea.Dutch)),
        ("2", new(new("Brabant flamand", "Vlaams-Brabant"), LanguageArea.Dutch)),
        ("3", new(new("Flandre occidentale", "West-Vlaanderen"), LanguageArea.Dutch)),
        ("4", new(new("Flandre orientale", "Oost-Vlaanderen"), LanguageArea.Dutch)),
        ("5", new(new("Hainaut", "Henegouwen"), LanguageArea.French)),
        ("6", new(new("Liège", "Luik"), LanguageArea.French)),
        ("7", new(new("Limbourg", "Limburg"), LanguageArea.Dutch)),
        ("8", new(new("Luxembourg", "Luxemburg"), LanguageArea.French)),
        ("9", new(new("Namur", "Namen"), LanguageArea.French)),
    ];

    /// <exception cref="ArgumentException">The code begins with 0: it is a country or region.</exception>
    public static BelgianProvince Of(string nisCode)
    {
        var province = Array.Find(Table, row => nisCode.StartsWith(row.Prefix, StringComparison.Ordinal)).Province
            ?? throw new ArgumentException($"{nisCode} is no code of a municipality.", nameof(nisCode));
        return German.Contains(nisCode) ? province with { Area = LanguageArea.German } : province;
    }
}

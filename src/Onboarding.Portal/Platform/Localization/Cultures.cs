using System.Globalization;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Localization;

/// <summary>The cultures and the time zone by which people read dates and numbers.</summary>
public static class Cultures
{
    /// <summary>Both languages, in the order of the switch.</summary>
    public static readonly IReadOnlyList<Language> Languages = Enum.GetValues<Language>();

    private static readonly CultureInfo French = Create("fr-BE");
    private static readonly CultureInfo Dutch = Create("nl-BE");
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>The language of the request under way.</summary>
    /// <exception cref="InvalidOperationException">There is none: a job says its language with <see cref="Texts.In"/>.</exception>
    public static Language Current =>
        Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
        ?? throw new InvalidOperationException($"The culture '{CultureInfo.CurrentUICulture.Name}' is neither French nor Dutch; outside a request, say the language with Texts.In.");

    /// <summary>fr-BE or nl-BE, with dates as dd/MM/yyyy.</summary>
    public static CultureInfo Of(Language language) => language switch
    {
        Language.Fr => French,
        Language.Nl => Dutch,
    };

    /// <summary>The language's code in addresses, cookies and <c>lang</c> attributes: fr or nl.</summary>
    public static string Code(Language language) => language switch
    {
        Language.Fr => "fr",
        Language.Nl => "nl",
    };

    /// <summary>The language with this code (fr, nl-BE…), or null.</summary>
    public static Language? Find(string? code) => code?.Split('-')[0].ToLowerInvariant() switch
    {
        "fr" => Language.Fr,
        "nl" => Language.Nl,
        _ => null,
    };

    /// <summary>The hour on the clock in Brussels.</summary>
    public static DateTime ToBrussels(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Brussels);

    private static CultureInfo Create(string name)
    {
        // .NET would write 5/03/2026; Belgian forms say 05/03/2026.
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        return CultureInfo.ReadOnly(culture);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Localization;

/// <summary>What a page, mail or document says: <c>texts[K.Home_Title]</c>. Keys are the constants of <c>K</c>, generated from /localization.</summary>
/// <param name="catalogue">The texts.</param>
/// <param name="language">The language to speak; by default that of the request.</param>
public sealed partial class Texts(TextCatalogue catalogue, Language? language = null)
{
    /// <summary>The language spoken.</summary>
    public Language Language => language ?? Cultures.Current;

    /// <summary>The culture of <see cref="Language"/>, for formatting.</summary>
    public CultureInfo Culture => Cultures.Of(Language);

    /// <summary>A text without placeholders.</summary>
    public string this[string key] => catalogue.Find(Language, key);

    /// <summary>The same texts in a given language: mails and documents speak that of their reader, not that of the request.</summary>
    public Texts In(Language other) => new(catalogue, other);

    /// <summary>A text with its <c>{{name}}</c> placeholders filled in, each value written as <see cref="Format"/> does.</summary>
    /// <exception cref="ArgumentException">A placeholder of the text was not given.</exception>
    public string With(string key, params IEnumerable<(string Name, object? Value)> arguments)
    {
        var values = arguments.ToDictionary(a => a.Name, a => Format(a.Value));
        return Placeholder().Replace(this[key], match => values.TryGetValue(match.Groups[1].Value, out var value)
            ? value
            : throw new ArgumentException($"'{key}' needs a value for '{match.Groups[1].Value}'."));
    }

    /// <summary>
    /// The singular or plural of a text (keys <c>stem_one</c> and <c>stem_other</c>) with <c>{{count}}</c> filled in.
    /// By CLDR, French takes the singular for 0 and 1, Dutch for 1 only.
    /// </summary>
    public string Count(string stem, int count, params IEnumerable<(string Name, object? Value)> arguments)
    {
        var one = Language switch
        {
            Language.Fr => Math.Abs(count) < 2,
            Language.Nl => count == 1,
        };
        return With($"{stem}_{(one ? "one" : "other")}", arguments.Append(("count", count.ToString("N0", Culture))));
    }

    /// <summary>The name of an enum's member: key <c>Enums.{Enum}.{Member}</c>.</summary>
    public string Enum(Enum value) => this[$"Enums.{value.GetType().Name}.{value}"];

    /// <summary>
    /// A value as people read it: dates as 27/03/2026, UTC moments as 27/03/2026 14:07 in Brussels, decimals with a comma,
    /// enums and <see cref="LocalizedText"/> in this language, nothing for null.
    /// </summary>
    public string Format(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly date => BelgianDate.Format(date),
        DateTime utc => Cultures.ToBrussels(utc).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
        Enum member => Enum(member),
        LocalizedText both => both.In(Language),
        IFormattable formattable => formattable.ToString(null, Culture),
        _ => value.ToString() ?? "",
    };

    [GeneratedRegex(@"\{\{(\w+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}

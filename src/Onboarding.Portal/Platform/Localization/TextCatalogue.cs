using System.Collections.Frozen;
using System.Text.Json;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Localization;

/// <summary>All texts of /localization in memory. The build has checked them; a text may be corrected on the server without a new build.</summary>
/// <param name="texts">For each language its texts by key.</param>
/// <param name="strict">Whether an unknown key is an error (everywhere but in Production) or shown as it is.</param>
public sealed class TextCatalogue(IReadOnlyDictionary<Language, FrozenDictionary<string, string>> texts, bool strict)
{
    /// <summary>Reads {directory}/{language}/*.json.</summary>
    public static TextCatalogue Load(string directory, bool strict) =>
        new(Cultures.Languages.ToDictionary(l => l, l => Read(Path.Combine(directory, Cultures.Code(l)))), strict);

    /// <summary>The text as it stands in the file, placeholders included.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key, outside Production.</exception>
    public string Find(Language language, string key)
    {
        if (texts[language].TryGetValue(key, out var text))
        {
            return text;
        }

        return strict ? throw new KeyNotFoundException($"No text '{key}' in {Cultures.Code(language)}.") : key;
    }

    private static FrozenDictionary<string, string> Read(string directory) =>
        Directory.EnumerateFiles(directory, "*.json")
            .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file)) ?? [])
            .ToFrozenDictionary(StringComparer.Ordinal);
}

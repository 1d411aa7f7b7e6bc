using System.Text.Json;
using System.Text.RegularExpressions;

namespace Onboarding.EndToEnd.Support;

/// <summary>What people read, in one language: the journeys press and fill what these texts name, so that one journey walks in both languages.</summary>
internal sealed partial class TextBook
{
    private readonly Dictionary<string, string> _texts;

    public TextBook(string language)
    {
        Language = language;
        _texts = Directory.EnumerateFiles(Path.Combine(PublishedProgram.RepositoryRoot, "localization", language), "*.json")
            .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
            .ToDictionary();
    }

    /// <summary><c>fr</c> or <c>nl</c>, as in the addresses.</summary>
    public string Language { get; }

    public string this[string key] => With(key);

    public string With(string key, params IEnumerable<(string Name, object Value)> arguments)
    {
        var text = _texts.TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"No text '{key}' in {Language}.");
        foreach (var (name, value) in arguments)
        {
            text = text.Replace($"{{{{{name}}}}}", $"{value}", StringComparison.Ordinal);
        }

        return Placeholder().Match(text) is { Success: true } left ? throw new ArgumentException($"'{key}' needs a value for {left.Value}.") : text;
    }

    /// <summary>The form for a number. Source: Unicode CLDR plural rules; French says one for zero too.</summary>
    public string Count(string key, int count, params IEnumerable<(string Name, object Value)> arguments) =>
        With($"{key}_{(count == 1 || (count == 0 && Language == "fr") ? "one" : "other")}", [("count", count), .. arguments]);

    public string Enum(string type, string member) => this[$"Enums.{type}.{member}"];

    /// <summary>A text whose values do not matter, as the pattern of a whole line.</summary>
    public Regex Pattern(string key) => new($"^{Placeholder().Replace(Regex.Escape(_texts[key]).Replace(@"\{\{", "{{", StringComparison.Ordinal), ".+")}$");

    [GeneratedRegex(@"\{\{\w+(\}\}|\\\}\\\})")]
    private static partial Regex Placeholder();
}

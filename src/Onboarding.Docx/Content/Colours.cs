namespace Onboarding.Docx.Content;

/// <summary>Colours for the shade of a cell. The named ones are light, so that black text stays readable on them.</summary>
internal static class Colours
{
    public const string Expected =
        "a shade is six hexadecimal digits such as FFE699, or one of red, orange, yellow, green, blue, purple, grey, white, none";

    private static readonly Dictionary<string, string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["red"] = "F8CBAD",
        ["orange"] = "FCE4D6",
        ["yellow"] = "FFF2CC",
        ["green"] = "E2EFDA",
        ["blue"] = "DDEBF7",
        ["purple"] = "E4DFEC",
        ["grey"] = "EDEDED",
        ["white"] = "FFFFFF",
        ["none"] = "auto",
    };

    /// <summary>What <c>w:fill</c> takes, or null.</summary>
    public static string? Find(string? colour)
    {
        var name = colour?.Trim() ?? "";
        if (Named.TryGetValue(name, out var known))
        {
            return known;
        }

        var digits = name.StartsWith('#') ? name[1..] : name;
        return digits.Length == 6 && digits.All(char.IsAsciiHexDigit) ? digits.ToUpperInvariant() : null;
    }
}

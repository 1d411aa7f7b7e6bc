using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Compile;

/// <content>What the numbers in front of paragraphs look like, for tables of contents.</content>
internal sealed partial class ListCatalogue
{
    private const int LongestText = 100;
    private readonly Dictionary<string, NumberedList> _numbered = [];

    /// <summary>Where a paragraph, a heading or not, stands in its list; null when it has no number.</summary>
    public NumberedItem? NumberOf(XElement paragraph)
    {
        var properties = paragraph.Element(Names.ParagraphProperties);
        var (style, own) = (Value(properties, "pStyle"), properties?.Element(Names.W + "numPr"));
        if ((Value(own, "numId") ?? FromStyle(style, "numId")) is not { } list || !_lists.ContainsKey(list))
        {
            return null;
        }

        var level = Value(own, "ilvl") ?? LinkedLevel(list, style) ?? FromStyle(style, "ilvl") ?? "0";
        return int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Levels ? new(Numbered(list), number) : null;
    }

    /// <summary>The level that a list gives to a style.</summary>
    private string? LinkedLevel(string list, string? style) => style is null ? null : (string?)Kind(list)?.Elements(Names.W + "lvl")
        .FirstOrDefault(level => Value(level, "pStyle") == style)?.Attribute(Names.W + "ilvl");

    private NumberedList Numbered(string list)
    {
        if (!_numbered.TryGetValue(list, out var numbered))
        {
            _numbered[list] = numbered = new(
                list, (string?)Kind(list)?.Attribute(Names.W + "abstractNumId") ?? list, [.. Enumerable.Range(0, Levels).Select(level => Level(list, level))]);
        }

        return numbered;
    }

    private NumberedLevel Level(string list, int level)
    {
        var (definition, change) = (LevelOf(list, level), Override(_lists[list], level));
        var text = Value(definition, "lvlText") ?? "";
        return new(
            definition is null ? 1 : Number(Start(list, level, definition)) ?? 0,
            FormatOf(Value(definition, "numFmt")),
            text.Length <= LongestText ? text : "",
            Value(definition, "suff") switch { "space" => " ", "nothing" => "", _ => "\t" },
            definition?.Element(Names.W + "isLgl") is { } legal && (string?)legal.Attribute(Names.W + "val") is not ("0" or "false" or "off"),
            Number(Value(definition, "lvlRestart")),
            Value(change, "startOverride") is not null);
    }

    private static NumberFormat FormatOf(string? name) => name switch
    {
        null or "decimal" => NumberFormat.Decimal,
        "lowerLetter" => NumberFormat.LowerLetter,
        "upperLetter" => NumberFormat.UpperLetter,
        "lowerRoman" => NumberFormat.LowerRoman,
        "upperRoman" => NumberFormat.UpperRoman,
        _ => NumberFormat.Other,
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

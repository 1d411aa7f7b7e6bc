using System.Xml.Linq;
using Onboarding.Docx.Compile;

namespace Onboarding.Docx.Content;

/// <summary>What content may add to the formatting of its tag.</summary>
[Flags]
internal enum Emphasis
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
    Link = 8,
}

/// <summary>The formatting of a tag as ready <c>w:rPr</c> bytes, for every emphasis.</summary>
internal sealed class RunFormats
{
    private const int Combinations = 16;

    /// <summary>The order that the schema demands (ECMA-376 part 1, CT_RPr); what is not listed comes last.</summary>
    private static readonly string[] Order =
    [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof",
        "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
        "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    ];

    private readonly byte[][] _bytes = new byte[Combinations][];

    /// <param name="properties">The formatting of the tag, or null.</param>
    /// <param name="styles">The template's styles.</param>
    public RunFormats(XElement? properties, StyleNames styles)
    {
        for (var emphasis = 0; emphasis < Combinations; emphasis++)
        {
            _bytes[emphasis] = Fragment.Bytes(Combine(properties, Added((Emphasis)emphasis, styles)));
        }
    }

    public ReadOnlySpan<byte> this[Emphasis emphasis] => _bytes[(int)emphasis];

    private static XElement? Combine(XElement? properties, List<XElement> added)
    {
        if (properties is null && added.Count == 0)
        {
            return null;
        }

        var kept = properties is null ? [] : properties.Elements().Where(
            element => element.Name != Names.W + "rPrChange" && added.All(other => other.Name != element.Name)).Select(element => new XElement(element));
        var combined = new XElement(
            Names.RunProperties, properties is null ? null : Fragment.Declarations(properties), kept.Concat(added).OrderBy(element => Position(element.Name)));
        return combined;
    }

    private static int Position(XName name)
    {
        var position = name.Namespace == Names.W ? Array.IndexOf(Order, name.LocalName) : -1;
        return position < 0 ? Order.Length : position;
    }

    private static List<XElement> Added(Emphasis emphasis, StyleNames styles)
    {
        var added = new List<XElement>();
        if (emphasis.HasFlag(Emphasis.Bold))
        {
            added.AddRange([new(Names.W + "b"), new(Names.W + "bCs")]);
        }

        if (emphasis.HasFlag(Emphasis.Italic))
        {
            added.AddRange([new(Names.W + "i"), new(Names.W + "iCs")]);
        }

        if (emphasis.HasFlag(Emphasis.Code))
        {
            added.AddRange([new(Names.W + "rFonts", Attribute("ascii", "Courier New"), Attribute("hAnsi", "Courier New"), Attribute("cs", "Courier New")), new(Names.W + "noProof")]);
        }

        if (emphasis.HasFlag(Emphasis.Link))
        {
            added.AddRange(styles.Character("Hyperlink") is { } style
                ? [new(Names.W + "rStyle", Attribute("val", style))]
                : [new(Names.W + "color", Attribute("val", "0563C1")), new(Names.W + "u", Attribute("val", "single"))]);
        }

        return added;
    }

    private static XAttribute Attribute(string name, string value) => new(Names.W + name, value);
}

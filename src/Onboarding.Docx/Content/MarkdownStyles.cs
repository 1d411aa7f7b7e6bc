using System.Globalization;
using System.Xml.Linq;
using Markdig.Extensions.Tables;
using Onboarding.Docx.Compile;

namespace Onboarding.Docx.Content;

/// <summary>The styles of a template for the blocks of Markdown, as ready bytes; where it lacks one, indentation and bold say the same.</summary>
internal sealed class MarkdownStyles
{
    private const int HeadingLevels = 3;
    private const int ListLevels = 9;
    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    private const int Indent = 360; // twentieths of a point

    private readonly byte[][] _headings = new byte[HeadingLevels][];
    private readonly byte[][] _bullets = new byte[ListLevels][];
    private readonly byte[][] _numbers = new byte[ListLevels][];
    private readonly byte[][] _afterBullets = new byte[ListLevels][];
    private readonly byte[][] _afterNumbers = new byte[ListLevels][];

    private readonly byte[][] _cells;

    /// <param name="paragraph">The properties of the tag's own paragraph, or null.</param>
    /// <param name="run">The formatting of the tag, or null.</param>
    /// <param name="styles">The template's styles.</param>
    public MarkdownStyles(XElement? paragraph, XElement? run, StyleNames styles)
    {
        Text = new(run, styles);
        HeadingText = new(null, styles);
        var style = (string?)paragraph?.Element(Names.W + "pStyle")?.Attribute(Names.W + "val");
        _cells = [.. Enum.GetValues<TableColumnAlign>().Select(alignment => Fragment.Bytes(Properties(style, Aligned(alignment))))];
        Table = Fragment.Bytes(TableProperties(styles.Table));
        Plain = Fragment.Bytes(paragraph is null ? null : new XElement(paragraph.Name, Fragment.Declarations(paragraph), paragraph.Elements()));
        Code = Fragment.Bytes(LeftAligned(paragraph));
        Quote = Style(styles.Paragraph("Quote")) ?? Fragment.Bytes(Properties(null, Indented(1, 0)));
        for (var level = 0; level < HeadingLevels; level++)
        {
            var own = Style(styles.Paragraph(Numbered("heading", level + 1)));
            HasHeadings |= own is not null;
            _headings[level] = own ?? Fragment.Bytes(Properties(null, new XElement(Names.W + "keepNext")));
        }

        for (var level = 0; level < ListLevels; level++)
        {
            var name = level == 0 ? "List Bullet" : Numbered("List Bullet", level + 1);
            HasBullets |= level == 0 && styles.Paragraph(name) is not null;
            _bullets[level] = Style(styles.Paragraph(name)) ?? Fragment.Bytes(Properties(styles.Paragraph("List Bullet"), Indented(level + 1, Indent)));
            var number = styles.Paragraph(level == 0 ? "List Number" : Numbered("List Number", level + 1)) ?? styles.Paragraph("List Number");
            _numbers[level] = Fragment.Bytes(Properties(number, Unnumbered(), Tabbed(level + 1), Indented(level + 1, Indent)));
            _afterNumbers[level] = Fragment.Bytes(Properties(number, Unnumbered(), Indented(level + 1, 0)));
            _afterBullets[level] = Fragment.Bytes(Properties(styles.Paragraph(name) ?? styles.Paragraph("List Bullet"), Unnumbered(), Indented(level + 1, 0)));
        }
    }

    public RunFormats Text { get; }

    /// <summary>Headings are formatted by their style alone.</summary>
    public RunFormats HeadingText { get; }

    public byte[] Plain { get; }

    /// <summary>Lines of code stand as they are written, also in a paragraph whose lines are stretched.</summary>
    public byte[] Code { get; }

    public byte[] Quote { get; }

    public bool HasHeadings { get; }

    /// <summary>Whether the style draws the bullet.</summary>
    public bool HasBullets { get; }

    /// <summary>The properties of a table.</summary>
    public byte[] Table { get; }

    /// <summary>The text of a table's cells: in the style of the tag's own paragraph, but without what that adds to it.</summary>
    public byte[] Cell(TableColumnAlign alignment) => _cells[(int)alignment];

    public byte[] Heading(int level) => _headings[Math.Clamp(level, 1, HeadingLevels) - 1];

    public byte[] Bullet(int level) => _bullets[Math.Min(level, ListLevels - 1)];

    /// <summary>The look of the template's numbered list. The number itself is written as text, so that each list begins where its author said.</summary>
    public byte[] Number(int level) => _numbers[Math.Min(level, ListLevels - 1)];

    /// <summary>A further paragraph of an item.</summary>
    public byte[] Continued(int level, bool isNumbered) => (isNumbered ? _afterNumbers : _afterBullets)[Math.Min(level, ListLevels - 1)];

    private static XElement LeftAligned(XElement? paragraph)
    {
        var properties = paragraph is null ? new(Names.ParagraphProperties) : new XElement(paragraph.Name, Fragment.Declarations(paragraph), paragraph.Elements());
        properties.Element(Names.W + "jc")?.Remove();
        PropertyOrder.Place(properties, "jc", new XElement(Names.W + "jc", new XAttribute(Names.W + "val", "left")));
        return properties;
    }

    private static string Numbered(string name, int number) => name + " " + number.ToString(CultureInfo.InvariantCulture);

    private static byte[]? Style(string? id) => id is null ? null : Fragment.Bytes(Properties(id));

    private static XElement Properties(string? style, params XElement[] rest) =>
        new(Names.ParagraphProperties, style is null ? null : new XElement(Names.W + "pStyle", new XAttribute(Names.W + "val", style)), rest);

    private static XElement Aligned(TableColumnAlign alignment) => new(Names.W + "jc", new XAttribute(Names.W + "val", alignment switch
    {
        TableColumnAlign.Left => "left",
        TableColumnAlign.Center => "center",
        TableColumnAlign.Right => "right",
    }));

    /// <summary>In the order that the schema demands (ECMA-376 part 1, CT_TblPr).</summary>
    private static XElement TableProperties(string? style) => new(
        Names.W + "tblPr",
        style is null ? null : new XElement(Names.W + "tblStyle", new XAttribute(Names.W + "val", style)),
        new XElement(Names.W + "tblW", new XAttribute(Names.W + "w", 5000), new XAttribute(Names.W + "type", "pct")),
        style is not null ? null : new XElement(Names.W + "tblBorders", Sides.Select(side => new XElement(
            Names.W + side, new XAttribute(Names.W + "val", "single"), new XAttribute(Names.W + "sz", 4), new XAttribute(Names.W + "space", 0), new XAttribute(Names.W + "color", "auto")))),
        new XElement(Names.W + "tblLook", new XAttribute(Names.W + "val", "0420"), new XAttribute(Names.W + "firstRow", 1), new XAttribute(Names.W + "noVBand", 1)));

    private static XElement Unnumbered() => new(
        Names.W + "numPr", new XElement(Names.W + "ilvl", new XAttribute(Names.W + "val", 0)), new XElement(Names.W + "numId", new XAttribute(Names.W + "val", 0)));

    private static XElement Tabbed(int level) => new(
        Names.W + "tabs", new XElement(Names.W + "tab", new XAttribute(Names.W + "val", "left"), new XAttribute(Names.W + "pos", level * Indent)));

    private static XElement Indented(int level, int hanging) => new(
        Names.W + "ind", new XAttribute(Names.W + "left", level * Indent), hanging == 0 ? new XAttribute(Names.W + "firstLine", 0) : new XAttribute(Names.W + "hanging", hanging));
}

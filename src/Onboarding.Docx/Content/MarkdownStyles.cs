using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Compile;

namespace Onboarding.Docx.Content;

/// <summary>The styles of a template for the blocks of Markdown, as ready bytes; where it lacks one, indentation and bold say the same.</summary>
internal sealed class MarkdownStyles
{
    private const int HeadingLevels = 3;
    private const int ListLevels = 9;
    private const int Indent = 360; // twentieths of a point

    private readonly byte[][] _headings = new byte[HeadingLevels][];
    private readonly byte[][] _bullets = new byte[ListLevels][];
    private readonly byte[][] _numbers = new byte[ListLevels][];
    private readonly byte[][] _afterBullets = new byte[ListLevels][];
    private readonly byte[][] _afterNumbers = new byte[ListLevels][];

    /// <param name="paragraph">The properties of the tag's own paragraph, or null.</param>
    /// <param name="run">The formatting of the tag, or null.</param>
    /// <param name="styles">The template's styles.</param>
    public MarkdownStyles(XElement? paragraph, XElement? run, StyleNames styles)
    {
        Text = new(run, styles);
        HeadingText = new(null, styles);
        Plain = Fragment.Bytes(paragraph is null ? null : new XElement(paragraph.Name, Fragment.Declarations(paragraph), paragraph.Elements()));
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

    public byte[] Quote { get; }

    public bool HasHeadings { get; }

    /// <summary>Whether the style draws the bullet.</summary>
    public bool HasBullets { get; }

    public byte[] Heading(int level) => _headings[Math.Clamp(level, 1, HeadingLevels) - 1];

    public byte[] Bullet(int level) => _bullets[Math.Min(level, ListLevels - 1)];

    /// <summary>The look of the template's numbered list. The number itself is written as text, so that each list begins where its author said.</summary>
    public byte[] Number(int level) => _numbers[Math.Min(level, ListLevels - 1)];

    /// <summary>A further paragraph of an item.</summary>
    public byte[] Continued(int level, bool isNumbered) => (isNumbered ? _afterNumbers : _afterBullets)[Math.Min(level, ListLevels - 1)];

    private static string Numbered(string name, int number) => name + " " + number.ToString(CultureInfo.InvariantCulture);

    private static byte[]? Style(string? id) => id is null ? null : Fragment.Bytes(Properties(id));

    private static XElement Properties(string? style, params XElement[] rest) =>
        new(Names.ParagraphProperties, style is null ? null : new XElement(Names.W + "pStyle", new XAttribute(Names.W + "val", style)), rest);

    private static XElement Unnumbered() => new(
        Names.W + "numPr", new XElement(Names.W + "ilvl", new XAttribute(Names.W + "val", 0)), new XElement(Names.W + "numId", new XAttribute(Names.W + "val", 0)));

    private static XElement Tabbed(int level) => new(
        Names.W + "tabs", new XElement(Names.W + "tab", new XAttribute(Names.W + "val", "left"), new XAttribute(Names.W + "pos", level * Indent)));

    private static XElement Indented(int level, int hanging) => new(
        Names.W + "ind", new XAttribute(Names.W + "left", level * Indent), hanging == 0 ? new XAttribute(Names.W + "firstLine", 0) : new XAttribute(Names.W + "hanging", hanging));
}

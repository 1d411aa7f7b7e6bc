using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>Prepares a text that has tables of contents: its headings get bookmarks and are remembered as they are written.</summary>
internal sealed class ContentsTables
{
    private readonly Dictionary<string, int> _levels = [];
    private readonly Dictionary<int, string> _entryStyles = [];

    public ContentsTables(XElement styles)
    {
        foreach (var style in styles.Elements(Names.W + "style"))
        {
            var (id, name) = ((string?)style.Attribute(Names.W + "styleId") ?? "", Value(style.Element(Names.W + "name")) ?? "");
            if (LevelOf(style) is { } level || (Numbered(name, "heading ") is { } numbered && (level = numbered) > 0))
            {
                _levels.TryAdd(id, level);
            }

            if (Numbered(name, "toc ") is { } entry)
            {
                _entryStyles.TryAdd(entry, id);
            }
        }
    }

    /// <summary>To be called before the tags of a text are looked for.</summary>
    public static IReadOnlyList<ContentsField> TakeOut(XElement root, ProblemList problems) =>
        root.Element(Names.W + "body") is null ? [] : ContentsField.TakeOut(root, problems);

    /// <summary>To be called when the tree is finished.</summary>
    public void Apply(XElement root, IReadOnlyList<ContentsField> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        var isAlways = fields.Any(field => field.HasTags);
        foreach (var paragraph in root.Descendants(Names.Paragraph).Where(paragraph => !paragraph.Ancestors(Names.Note).Any()).ToList())
        {
            if (Level(paragraph) is { } level && fields.Any(field => field.Levels.From <= level && level < field.Levels.To))
            {
                Bookmark(paragraph, level);
            }
        }

        var body = root.Element(Names.W + "body")!;
        body.AddFirst(Names.ToStep(new ContentsHoldNode(isAlways)));
        body.Add(Names.ToStep(new ContentsInsertNode()));
    }

    /// <summary>The style of the entries of a level.</summary>
    public string? EntryStyle(int level) => _entryStyles.GetValueOrDefault(level);

    private static void Bookmark(XElement paragraph, int level)
    {
        var start = new XElement(Names.BookmarkStart, new XAttribute(Names.W + "id", ""), new XAttribute(Names.W + "name", ""));
        start.Attribute(Names.W + "id")!.AddAnnotation(new HeadingNumberNode());
        start.Attribute(Names.W + "name")!.AddAnnotation(new HeadingAnchorNode());
        var end = new XElement(Names.BookmarkEnd, new XAttribute(Names.W + "id", ""));
        end.Attribute(Names.W + "id")!.AddAnnotation(new HeadingNumberNode());
        var opening = new[] { Names.ToStep(new HeadingStartNode(level)), new XElement(Names.WithContents, start) };
        if (paragraph.Element(Names.ParagraphProperties) is { } properties)
        {
            properties.AddAfterSelf(opening);
        }
        else
        {
            paragraph.AddFirst(opening);
        }

        paragraph.Add(new XElement(Names.WithContents, end), Names.ToStep(new HeadingEndNode()));
    }

    private int? Level(XElement paragraph)
    {
        var properties = paragraph.Element(Names.ParagraphProperties);
        return LevelOf(paragraph) ?? (Value(properties?.Element(Names.W + "pStyle")) is { } style && _levels.TryGetValue(style, out var level) ? level : null);
    }

    /// <summary>Levels count from 0 in the file and from 1 in Word; 9 stands for ordinary text.</summary>
    private static int? LevelOf(XElement element) =>
        int.TryParse(Value(element.Element(Names.ParagraphProperties)?.Element(Names.W + "outlineLvl")), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < 9
            ? level + 1 : null;

    private static int? Numbered(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && int.TryParse(name[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10
            ? number : null;

    private static string? Value(XElement? element) => (string?)element?.Attribute(Names.W + "val");
}

using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>The style of the entries of a level, and where their text begins.</summary>
internal sealed record EntryStyle(string Id, int? Left);

/// <summary>Prepares a text that has tables of contents: its headings get bookmarks and are remembered as they are written.</summary>
internal sealed class ContentsTables
{
    private readonly Dictionary<string, int> _levels = [];
    private readonly Dictionary<int, EntryStyle> _entryStyles = [];

    private readonly ListCatalogue _lists;

    public ContentsTables(XElement styles, ListCatalogue lists)
    {
        _lists = lists;
        foreach (var style in styles.Elements(Names.W + "style"))
        {
            var (id, name) = ((string?)style.Attribute(Names.W + "styleId") ?? "", Value(style.Element(Names.W + "name")) ?? "");
            if (LevelOf(style) is { } level || (Numbered(name, "heading ") is { } numbered && (level = numbered) > 0))
            {
                _levels.TryAdd(id, level);
            }

            if (Numbered(name, "toc ") is { } entry)
            {
                _entryStyles.TryAdd(entry, new(id, Left(style)));
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
        var paragraphs = root.Descendants(Names.Paragraph).Where(paragraph => !paragraph.Ancestors(Names.Note).Any())
            .Select(paragraph => (Element: paragraph, Level: ListedLevel(paragraph, fields), Item: _lists.NumberOf(paragraph))).ToList();
        var counted = paragraphs.Where(paragraph => paragraph.Level is not null).Select(paragraph => paragraph.Item?.List.Kind).ToHashSet();
        foreach (var (paragraph, level, item) in paragraphs)
        {
            if (level is { } listed)
            {
                Bookmark(paragraph, new HeadingStartNode(listed, item));
            }
            else if (item is not null && counted.Contains(item.List.Kind))
            {
                Begin(paragraph, Names.ToStep(new NumberNode(item)));
            }
        }

        var body = root.Element(Names.W + "body")!;
        body.AddFirst(Names.ToStep(new ContentsHoldNode(isAlways)));
        body.Add(Names.ToStep(new ContentsInsertNode()));
    }

    /// <summary>The style of the entries of a level.</summary>
    public EntryStyle? EntryStyle(int level) => _entryStyles.GetValueOrDefault(level);

    /// <summary>Where the text of a paragraph, or of a style, begins, in twentieths of a point; null when that is not said there.</summary>
    public static int? Left(XElement element)
    {
        var indent = element.Element(Names.ParagraphProperties)?.Element(Names.W + "ind");
        return int.TryParse((string?)(indent?.Attribute(Names.W + "left") ?? indent?.Attribute(Names.W + "start")), NumberStyles.None, CultureInfo.InvariantCulture, out var left) ? left : null;
    }

    private int? ListedLevel(XElement paragraph, IReadOnlyList<ContentsField> fields) =>
        Level(paragraph) is { } level && fields.Any(field => field.Levels.From <= level && level < field.Levels.To) ? level : null;

    private static void Bookmark(XElement paragraph, HeadingStartNode heading)
    {
        var start = new XElement(Names.BookmarkStart, new XAttribute(Names.W + "id", ""), new XAttribute(Names.W + "name", ""));
        start.Attribute(Names.W + "id")!.AddAnnotation(new HeadingNumberNode());
        start.Attribute(Names.W + "name")!.AddAnnotation(new HeadingAnchorNode());
        var end = new XElement(Names.BookmarkEnd, new XAttribute(Names.W + "id", ""));
        end.Attribute(Names.W + "id")!.AddAnnotation(new HeadingNumberNode());
        Begin(paragraph, Names.ToStep(heading), new XElement(Names.WithContents, start));
        paragraph.Add(new XElement(Names.WithContents, end), Names.ToStep(new HeadingEndNode()));
    }

    private static void Begin(XElement paragraph, params XElement[] opening)
    {
        if (paragraph.Element(Names.ParagraphProperties) is { } properties)
        {
            properties.AddAfterSelf(opening);
        }
        else
        {
            paragraph.AddFirst(opening);
        }
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

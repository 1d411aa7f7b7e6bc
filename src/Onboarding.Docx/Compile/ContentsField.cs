using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>
/// A table of contents (field TOC) that lists headings by their level. Its entries are taken out of the text, because they repeat the tags of
/// the headings where these mean nothing, and can be written anew from the headings that come out.
/// </summary>
internal sealed partial class ContentsField
{
    private const int MostTables = 50;
    private const int Step = 220; // by which Word indents a level, in twentieths of a point
    private readonly List<XElement> _entries;

    private ContentsField(List<XElement> entries, GridRange levels)
    {
        _entries = entries;
        Levels = levels;
    }

    [GeneratedRegex("""^\s*TOC\b.*?\\o\s+"(\d)-(\d)"|^\s*TOC\b.*?\\u""")]
    private static partial Regex Code { get; }

    /// <summary>Levels of headings, from 1.</summary>
    public GridRange Levels { get; }

    /// <summary>Whether the entries hold tags, so that they cannot stay.</summary>
    public bool HasTags => _entries.Any(entry => TagScanner.MayHoldTags(new ParagraphText(entry).Value));

    /// <summary>The paragraphs as they are in the template.</summary>
    public IReadOnlyList<XElement> Template => _entries;

    /// <summary>Takes the tables of contents of a text out of it and leaves a place for each.</summary>
    public static List<ContentsField> TakeOut(XElement root, ProblemList problems)
    {
        var begins = Begins(root).Take(MostTables + 1).ToList();
        if (begins.Count > MostTables)
        {
            problems.Add("limit.contents", $"the text has more than {MostTables} tables of contents", null);
            return [];
        }

        var fields = new List<ContentsField>();
        foreach (var field in begins.Select(Read).OfType<ContentsField>())
        {
            var place = new XElement(Names.Place);
            place.AddAnnotation(field);
            field._entries[0].AddBeforeSelf(place);
            field._entries.ForEach(entry => entry.Remove());
            fields.Add(field);
        }

        return fields;
    }

    /// <summary>The beginnings of fields whose code is that of a table of contents.</summary>
    private static IEnumerable<XElement> Begins(XElement root)
    {
        XElement? begin = null;
        foreach (var element in root.Descendants())
        {
            if (element.Name == Names.W + "fldChar")
            {
                begin = TypeOf(element) == "begin" ? element : null;
            }
            else if (begin is not null && element.Name == Names.W + "instrText" && !string.IsNullOrWhiteSpace(element.Value))
            {
                if (element.Value.TrimStart().StartsWith("TOC", StringComparison.Ordinal))
                {
                    yield return begin;
                }

                begin = null;
            }
        }
    }

    /// <summary>The beginning of the field, for the first entry.</summary>
    public IEnumerable<XElement> Opening()
    {
        var runs = new List<XElement>();
        foreach (var run in _entries[0].Elements(Names.Run))
        {
            runs.Add(new XElement(run));
            foreach (var mark in runs[^1].Elements(Names.W + "fldChar").Where(mark => TypeOf(mark) == "begin"))
            {
                mark.SetAttributeValue(Names.W + "dirty", "true");
            }

            if (run.Elements(Names.W + "fldChar").Any(mark => TypeOf(mark) == "separate"))
            {
                break;
            }
        }

        return runs;
    }

    /// <summary>An entry of a level: looks like the template's first entry of that level, or has Word's style for it.</summary>
    public XElement Entry(int level, EntryStyle? style, bool isNumbered)
    {
        var sample = _entries.Find(entry => style is not null && (string?)Style(entry)?.Attribute(Names.W + "val") == style.Id);
        var paragraph = new XElement(Names.Paragraph, sample is not null ? new XElement(sample.Element(Names.ParagraphProperties)!)
            : new XElement(Names.ParagraphProperties, style is null ? new XElement(Names.W + "ind", new XAttribute(Names.W + "left", Step * (level - 1))) : new XElement(Names.W + "pStyle", new XAttribute(Names.W + "val", style.Id))));
        if (isNumbered)
        {
            AddTab(paragraph, (ContentsTables.Left(paragraph) ?? style?.Left ?? Step * (level - 1)) + (Step * (level + 1)));
        }

        var link = new XElement(Names.W + "hyperlink", new XAttribute(Names.W + "anchor", ""), new XAttribute(Names.W + "history", "1"),
            isNumbered ? new[] { Shown(isNumber: true), Run(new XElement(Names.Tab)) } : null, Shown(isNumber: false),
            Run(new XElement(Names.Tab)), Mark("begin"),
            Run(new XElement(Names.W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), " PAGEREF ", Names.ToStep(new ContentsAnchorNode()), " \\h ")),
            Mark("separate"), Run(new XElement(Names.Text, "…")), Mark("end"));
        link.Attribute(Names.W + "anchor")!.AddAnnotation(new ContentsAnchorNode());
        paragraph.Add(Names.ToStep(new ContentsOpeningNode()), link);
        return paragraph;
    }

    /// <summary>A tab behind the number, as Word makes one: without it the text would follow at the tab of the page number.</summary>
    private static void AddTab(XElement paragraph, int position)
    {
        var tabs = PropertyOrder.Child(paragraph.Element(Names.ParagraphProperties)!, "tabs");
        if (!tabs.Elements().Any(tab => (string?)tab.Attribute(Names.W + "val") is "left" or "start"))
        {
            tabs.AddFirst(new XElement(Names.Tab, new XAttribute(Names.W + "val", "left"), new XAttribute(Names.W + "pos", position)));
        }
    }

    private static XElement Shown(bool isNumber) =>
        Run(new XElement(Names.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), Names.ToStep(new ContentsTextNode(isNumber))));

    /// <summary>The paragraph that ends the field.</summary>
    public XElement Closing() => new(Names.Paragraph, _entries[^1].Element(Names.ParagraphProperties), Mark("end"));

    private static ContentsField? Read(XElement begin)
    {
        if (begin.Parent?.Parent is not { } first || first.Name != Names.Paragraph || first.Parent?.Name == Names.Cell)
        {
            return null;
        }

        var (depth, code, entries) = (0, "", new List<XElement> { first });
        var isCode = true;
        foreach (var element in first.Descendants().SkipWhile(element => element != begin).Concat(first.ElementsAfterSelf().SelectMany(after => after.DescendantsAndSelf())))
        {
            if (element.Name == Names.Paragraph && element.Parent == first.Parent)
            {
                entries.Add(element);
            }

            code += isCode && element.Name == Names.W + "instrText" ? element.Value : "";
            depth += element.Name != Names.W + "fldChar" ? 0 : TypeOf(element) switch { "begin" => 1, "end" => -1, _ => 0 };
            isCode &= element.Name != Names.W + "fldChar" || TypeOf(element) != "separate";
            if (depth == 0 && element.Name == Names.W + "fldChar")
            {
                break;
            }
        }

        var match = Code.Match(code);
        var isWhole = depth == 0 && match.Success && first.Descendants(Names.W + "fldChar").Any(mark => TypeOf(mark) == "separate") && entries[0].ElementsAfterSelf().Take(entries.Count - 1).SequenceEqual(entries.Skip(1));
        return isWhole ? new(entries, match.Groups[1].Success ? new(Digit(match.Groups[1]), Digit(match.Groups[2]) + 1) : new(1, 10)) : null;
    }

    private static XElement? Style(XElement entry) => entry.Element(Names.ParagraphProperties)?.Element(Names.W + "pStyle");

    private static int Digit(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static string? TypeOf(XElement mark) => (string?)mark.Attribute(Names.W + "fldCharType");

    private static XElement Run(XElement content) => new(Names.Run, content);

    private static XElement Mark(string type) => Run(new XElement(Names.W + "fldChar", new XAttribute(Names.W + "fldCharType", type)));
}

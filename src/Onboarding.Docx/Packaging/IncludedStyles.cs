using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Compile;

namespace Onboarding.Docx.Packaging;

/// <summary>
/// Styles and lists of a document that is brought in. A style that the template has too is the template's, so that the document looks of one piece;
/// others are copied with what they are based on. Lists are always the document's own.
/// </summary>
internal sealed class IncludedStyles(TemplatePackage source, IncludingPackage target)
{
    private static readonly HashSet<XName> Uses = [.. new[] { "pStyle", "rStyle", "tblStyle", "basedOn", "link", "next" }.Select(name => Names.W + name)];
    private readonly Dictionary<string, string> _lists = [];
    private readonly XElement _styles = source.Find(OptionParts.StylesType)!;
    private readonly XElement? _numbering = source.Find(NumberingPart.Type);

    public void BringAlong(XElement body)
    {
        NumberLists(body);
        var known = target.Styles.Elements(Names.W + "style").Select(Id).ToHashSet(StringComparer.Ordinal);
        var wanted = new Queue<string>(UsedIn(body));
        while (wanted.TryDequeue(out var id))
        {
            if (known.Add(id) && _styles.Elements(Names.W + "style").FirstOrDefault(style => Id(style) == id) is { } style)
            {
                var copy = new XElement(style);
                copy.Attributes(Names.W + "default").Remove();
                NumberLists(copy);
                target.Styles.Add(copy);
                UsedIn(copy).ToList().ForEach(wanted.Enqueue);
            }
        }
    }

    private static IEnumerable<string> UsedIn(XElement root) => root.Descendants().Where(element => Uses.Contains(element.Name)).Select(Value).Distinct();

    private void NumberLists(XElement root)
    {
        foreach (var use in root.Descendants(Names.W + "numId").ToList())
        {
            if (!_lists.TryGetValue(Value(use), out var number))
            {
                _lists[Value(use)] = number = Copy(Value(use));
            }

            use.SetAttributeValue(Names.W + "val", number);
        }
    }

    /// <summary>The number that a list has in the template, 0 (no list) when the document itself does not know it.</summary>
    private string Copy(string list)
    {
        var num = _numbering?.Elements(Names.W + "num").FirstOrDefault(num => (string?)num.Attribute(Names.W + "numId") == list);
        var kind = num is null ? null : Kind((string?)num.Element(Names.W + "abstractNumId")?.Attribute(Names.W + "val"));
        if (num is null || kind is null)
        {
            return "0";
        }

        var kinds = target.Numbering.Elements(Names.W + "abstractNum").ToList();
        var (newKind, newNumber) = (Next(kinds, "abstractNumId"), Next(target.Numbering.Elements(Names.W + "num"), "numId"));
        var copiedKind = new XElement(kind);
        copiedKind.SetAttributeValue(Names.W + "abstractNumId", newKind);
        copiedKind.Elements().Where(element => element.Name.LocalName is "nsid" or "tmpl" or "styleLink" or "numStyleLink").Remove();
        copiedKind.Elements().Elements(Names.W + "pStyle").Remove(); // the template's style of that name has a list of its own
        var copiedNum = new XElement(num);
        copiedNum.SetAttributeValue(Names.W + "numId", newNumber);
        copiedNum.Attributes().Where(attribute => attribute.Name.LocalName == "durableId").Remove();
        copiedNum.Element(Names.W + "abstractNumId")!.SetAttributeValue(Names.W + "val", newKind);
        if (kinds.Count > 0)
        {
            kinds[^1].AddAfterSelf(copiedKind);
        }
        else
        {
            target.Numbering.AddFirst(copiedKind);
        }

        var previous = target.Numbering.Elements(Names.W + "num").LastOrDefault() ?? copiedKind;
        previous.AddAfterSelf(copiedNum);
        return newNumber;
    }

    /// <summary>The definition of a list; one that only names a list style gives way to the definition of that style.</summary>
    private XElement? Kind(string? id)
    {
        var kinds = _numbering!.Elements(Names.W + "abstractNum").ToList();
        var kind = kinds.Find(kind => (string?)kind.Attribute(Names.W + "abstractNumId") == id);
        return kind?.Element(Names.W + "numStyleLink") is { } link ? kinds.Find(other => other.Element(Names.W + "styleLink") is { } style && Value(style) == Value(link)) ?? kind : kind;
    }

    private static string Next(IEnumerable<XElement> elements, string attribute) => (elements
        .Select(element => int.TryParse((string?)element.Attribute(Names.W + attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);

    private static string Id(XElement style) => (string?)style.Attribute(Names.W + "styleId") ?? "";

    private static string Value(XElement element) => (string?)element.Attribute(Names.W + "val") ?? "";
}

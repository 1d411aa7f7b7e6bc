using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>A list that a paragraph is an item of, and the level of the item.</summary>
internal readonly record struct ListItem(string List, int Level);

/// <summary>What a template's styles and numbering part say about its lists. Bullets have nothing to restart, and headings number the document itself.</summary>
internal sealed partial class ListCatalogue
{
    private const int Levels = 9;
    private const int DeepestStyle = 16;
    private readonly IReadOnlySet<string> _headings;
    private readonly Dictionary<string, XElement> _styles;
    private readonly Dictionary<string, XElement> _lists = [];
    private readonly Dictionary<string, XElement> _kinds = [];

    public ListCatalogue(XElement styles, XElement? numbering, IReadOnlySet<string> headings)
    {
        _headings = headings;
        _styles = ById(styles, "style", "styleId");
        if (numbering is not null)
        {
            _lists = ById(numbering, "num", "numId");
            _kinds = ById(numbering, "abstractNum", "abstractNumId");
        }
    }

    /// <summary>The first number that no list of the template has.</summary>
    public int FreeNumber => _lists.Keys.Select(list => int.TryParse(list, out var number) ? number : 0).DefaultIfEmpty().Max() + 1;

    /// <summary>The numbered list that a paragraph belongs to, by itself or through its style.</summary>
    public ListItem? Of(XElement paragraph)
    {
        var properties = paragraph.Element(Names.ParagraphProperties);
        var style = Value(properties, "pStyle");
        if (_lists.Count == 0 || properties?.Element(Names.W + "outlineLvl") is not null || (style is not null && _headings.Contains(style)))
        {
            return null;
        }

        var own = properties?.Element(Names.W + "numPr");
        var list = Value(own, "numId") ?? FromStyle(style, "numId");
        if (list is null || !_lists.ContainsKey(list))
        {
            return null;
        }

        var level = int.TryParse(Value(own, "ilvl") ?? FromStyle(style, "ilvl"), out var number) && number is >= 0 and < Levels ? number : 0;
        return Value(LevelOf(list, level), "numFmt") is null or "bullet" or "none" ? null : new(list, level);
    }

    /// <summary>A list like another one, with a number of its own, that begins again at every level.</summary>
    public XElement Restarted(string list, int number)
    {
        var copy = new XElement(_lists[list]);
        copy.SetAttributeValue(XNamespace.Xmlns + "w", Names.W.NamespaceName);
        copy.SetAttributeValue(Names.W + "numId", number);
        copy.Attributes().Where(attribute => attribute.Name.NamespaceName.EndsWith("/word/2016/wordml/cid", StringComparison.Ordinal)).Remove();
        for (var level = 0; level < Levels; level++)
        {
            if (LevelOf(list, level) is { } definition)
            {
                var change = Override(copy, level) ?? new XElement(Names.W + "lvlOverride", new XAttribute(Names.W + "ilvl", level));
                change.Elements(Names.W + "startOverride").Remove();
                change.AddFirst(new XElement(Names.W + "startOverride", new XAttribute(Names.W + "val", Start(list, level, definition))));
                if (change.Parent is null)
                {
                    copy.Add(change);
                }
            }
        }

        return copy;
    }

    private string Start(string list, int level, XElement definition) =>
        Value(Override(_lists[list], level), "startOverride") ?? Value(definition, "start") ?? "0";

    private static XElement? Override(XElement list, int level) =>
        list.Elements(Names.W + "lvlOverride").FirstOrDefault(change => (string?)change.Attribute(Names.W + "ilvl") == $"{level}");

    private XElement? LevelOf(string list, int level) => LevelIn(Override(_lists[list], level), level) ?? LevelIn(Kind(list), level);

    private static XElement? LevelIn(XElement? parent, int level) =>
        parent?.Elements(Names.W + "lvl").FirstOrDefault(definition => (string?)definition.Attribute(Names.W + "ilvl") == $"{level}");

    /// <summary>A list may take its levels from a list style, which another definition holds.</summary>
    private XElement? Kind(string list)
    {
        var kind = _kinds.GetValueOrDefault(Value(_lists[list], "abstractNumId") ?? "");
        return Value(kind, "numStyleLink") is { } style ? _kinds.Values.FirstOrDefault(other => Value(other, "styleLink") == style) ?? kind : kind;
    }

    private string? FromStyle(string? id, string name)
    {
        for (var depth = 0; depth < DeepestStyle && id is not null && _styles.TryGetValue(id, out var style); depth++)
        {
            if (Value(style.Element(Names.ParagraphProperties)?.Element(Names.W + "numPr"), name) is { } value)
            {
                return value;
            }

            id = Value(style, "basedOn");
        }

        return null;
    }

    private static Dictionary<string, XElement> ById(XElement root, string name, string id) => root.Elements(Names.W + name)
        .GroupBy(element => (string?)element.Attribute(Names.W + id) ?? "", StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private static string? Value(XElement? parent, string child) => (string?)parent?.Element(Names.W + child)?.Attribute(Names.W + "val");
}

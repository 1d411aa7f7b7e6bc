using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>
/// Finds the numbered lists that begin anew in each turn of a loop: those that begin inside its body, have more than one item there, and have
/// other text beside them. What fails this is a list that the loop itself makes, item by item, and must go on counting.
/// </summary>
internal sealed class ListRestarts(ListCatalogue lists)
{
    private readonly Dictionary<string, int> _first = [];

    public static void Apply(XElement root, ListCatalogue lists) => new ListRestarts(lists).Apply(root);

    private void Apply(XElement root)
    {
        var line = root.Descendants().Where(element => element.Name == Names.Mark || element.Name == Names.Paragraph)
            .Select(element => (Element: element, Item: element.Name == Names.Paragraph ? lists.Of(element) : null)).ToList();
        for (var index = 0; index < line.Count; index++)
        {
            if (line[index].Item is { } item)
            {
                _first.TryAdd(item.List, index);
            }
        }

        foreach (var (from, to) in _first.Count == 0 ? [] : Loops(line))
        {
            var body = line[(from + 1)..to];
            foreach (var list in body.Select(entry => entry.Item?.List).OfType<string>().Distinct().Where(list => _first[list] > from && IsRestarted(body, list)).ToList())
            {
                line[from].Element.AddAfterSelf(Names.ToStep(new ListRestartNode(list)));
                body.Where(entry => entry.Item?.List == list).ToList().ForEach(entry => Number(entry.Element, entry.Item!.Value));
            }
        }
    }

    /// <summary>The positions of the tags of each loop.</summary>
    private static IEnumerable<(int From, int To)> Loops(List<(XElement Element, ListItem? Item)> line)
    {
        var open = new Stack<int>();
        for (var index = 0; index < line.Count; index++)
        {
            var tag = Names.TagOf(line[index].Element);
            if (tag is { Opens: true })
            {
                open.Push(index);
            }
            else if (tag?.Kind == TagKind.End && open.Pop() is var from && Names.TagOf(line[from].Element)!.Kind == TagKind.For)
            {
                yield return (from, index);
            }
        }
    }

    private static bool IsRestarted(List<(XElement Element, ListItem? Item)> body, string list)
    {
        var top = body.Where(entry => entry.Item?.List == list).Min(entry => entry.Item!.Value.Level);
        using var entries = body.GetEnumerator();
        return MostItems(entries, item => item?.List == list && item.Value.Level == top) > 1
            && body.Any(entry => entry.Item?.List != list && entry.Element.Descendants(Names.Text).Any());
    }

    /// <summary>How many items one turn can show; of branches only one is shown, and a loop counts as two items.</summary>
    private static int MostItems(IEnumerator<(XElement Element, ListItem? Item)> entries, Func<ListItem?, bool> counts)
    {
        var (most, branch) = (0, 0);
        while (entries.MoveNext())
        {
            switch (Names.TagOf(entries.Current.Element)?.Kind)
            {
                case TagKind.For:
                    branch += MostItems(entries, counts) > 0 ? 2 : 0;
                    break;
                case TagKind.If or TagKind.Case:
                    branch += MostItems(entries, counts);
                    break;
                case TagKind.Else or TagKind.ElseIf or TagKind.When:
                    (most, branch) = (Math.Max(most, branch), 0);
                    break;
                case TagKind.End:
                    return Math.Max(most, branch);
                case TagKind.Print or TagKind.Comment:
                    break;
                case null:
                    branch += counts(entries.Current.Item) ? 1 : 0;
                    break;
            }
        }

        return Math.Max(most, branch);
    }

    /// <summary>The paragraph names its list itself, even where its style did before.</summary>
    private static void Number(XElement paragraph, ListItem item)
    {
        var properties = paragraph.Element(Names.ParagraphProperties);
        if (properties is null)
        {
            paragraph.AddFirst(properties = new XElement(Names.ParagraphProperties));
        }

        var number = PropertyOrder.Child(properties, "numPr");
        PropertyOrder.Child(number, "ilvl").SetAttributeValue(Names.W + "val", item.Level.ToString(CultureInfo.InvariantCulture));
        var list = PropertyOrder.Child(number, "numId");
        list.SetAttributeValue(Names.W + "val", item.List);
        list.Attribute(Names.W + "val")!.AddAnnotation(new ListNumberNode(item.List));
    }
}

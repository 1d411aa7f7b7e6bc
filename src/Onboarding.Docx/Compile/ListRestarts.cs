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
    private const int MostLists = 1_000;
    private readonly Dictionary<string, int> _first = [];

    public static void Apply(XElement root, ListCatalogue lists, ProblemList problems) => new ListRestarts(lists).Apply(root, problems);

    private void Apply(XElement root, ProblemList problems)
    {
        var line = root.Descendants().Where(element => element.Name == Names.Mark || element.Name == Names.Paragraph)
            .Select((element, index) => new Entry(index, element, element.Name == Names.Paragraph ? lists.Of(element) : null)).ToList();
        foreach (var entry in line.Where(entry => entry.Item is not null))
        {
            _first.TryAdd(entry.Item!.Value.List, entry.Index);
        }

        foreach (var (from, to) in _first.Count == 0 ? [] : Loops(line))
        {
            var body = line[(from + 1)..to];
            var items = body.Where(entry => entry.Item is not null).ToLookup(entry => entry.Item!.Value.List, StringComparer.Ordinal);
            if (items.Count > MostLists)
            {
                problems.Add("limit.lists", $"a loop holds more than {MostLists} numbered lists", Names.TagOf(line[from].Element)!.Place);
                return;
            }

            var control = body.Where(entry => Names.TagOf(entry.Element) is { Kind: not TagKind.Print }).ToList();
            var shown = body.Where(entry => entry.Element.Descendants(Names.Text).Any()).Select(entry => entry.Item?.List).Distinct().ToList();
            foreach (var list in items.Where(list => _first[list.Key] > from && shown.Exists(other => other != list.Key) && HasSeveralItems(control, [.. list])))
            {
                line[from].Element.AddAfterSelf(Names.ToStep(new ListRestartNode(list.Key)));
                list.ToList().ForEach(entry => Number(entry.Element, entry.Item!.Value));
            }
        }
    }

    /// <summary>The positions of the tags of each loop.</summary>
    private static IEnumerable<(int From, int To)> Loops(List<Entry> line)
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

    private static bool HasSeveralItems(List<Entry> control, List<Entry> items)
    {
        var top = items.Min(entry => entry.Item!.Value.Level);
        using var entries = control.Concat(items.Where(entry => entry.Item!.Value.Level == top)).OrderBy(entry => entry.Index).GetEnumerator();
        return MostItems(entries) > 1;
    }

    /// <summary>How many items one turn can show; of branches only one is shown, and a loop counts as two items.</summary>
    private static int MostItems(IEnumerator<Entry> entries)
    {
        var (most, branch) = (0, 0);
        while (entries.MoveNext())
        {
            switch (Names.TagOf(entries.Current.Element)?.Kind)
            {
                case TagKind.For:
                    branch += MostItems(entries) > 0 ? 2 : 0;
                    break;
                case TagKind.If or TagKind.Case:
                    branch += MostItems(entries);
                    break;
                case TagKind.Else or TagKind.ElseIf or TagKind.When:
                    (most, branch) = (Math.Max(most, branch), 0);
                    break;
                case TagKind.End:
                    return Math.Max(most, branch);
                case TagKind.Print or TagKind.Comment:
                    break;
                case null:
                    branch++;
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

    /// <summary>A paragraph or a tag, in the order of the text.</summary>
    private readonly record struct Entry(int Index, XElement Element, ListItem? Item);
}

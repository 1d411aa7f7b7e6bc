using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>
/// Loops that repeat cells of a row: one tag stands in one cell, the other in another, and the block does not take in the whole row. The tags come
/// to stand between cells; a cell that held nothing else disappears, as a paragraph or a row does.
/// </summary>
internal static class ColumnLoops
{
    /// <summary>Columns of the grid whose cell was taken out, noted at the tag that stood in it.</summary>
    private sealed record Removed(int Columns);

    public static bool IsBetweenCells(XElement mark) => mark.Parent?.Name == Names.Row;

    /// <summary>Whether a block inside one row leaves part of the row outside.</summary>
    public static bool IsPartOfRow(Block block, Func<XNode, bool> isContent) =>
        block.Tag.Kind == TagKind.For && block.Marks.Count == 2
        && (UpToRow(block.Marks[0]).Any(element => element.NodesBeforeSelf().Any(isContent)) || UpToRow(block.End).Any(element => element.NodesAfterSelf().Any(isContent)));

    /// <summary>Brings a tag between cells with <paramref name="raise"/>.</summary>
    public static bool Raise(XElement mark, Func<XElement, bool> raise)
    {
        var cell = mark.Ancestors(Names.Cell).First();
        if (!raise(mark))
        {
            return false;
        }

        if (cell.Elements().All(child => child.Name == Names.W + "tcPr"))
        {
            mark.AddAnnotation(new Removed(TableGrid.SpanOf(cell)));
            cell.Remove();
        }

        return true;
    }

    /// <summary>Finds the tables with such loops; reports rows that do not fit each other.</summary>
    public static List<ColumnTable> Find(XElement root, ProblemList problems)
    {
        var tables = root.Descendants(Names.Mark).Where(IsBetweenCells).Select(mark => mark.Ancestors(Names.Table).First()).Distinct().ToList();
        return [.. tables.Select(table => Read(table, problems)).OfType<ColumnTable>()];
    }

    private static ColumnTable? Read(XElement table, ProblemList problems)
    {
        var rows = TableGrid.Rows(table).Select(row => new ColumnRow(row, mark => mark.Annotation<Removed>()?.Columns ?? 0)).ToList();
        var model = rows.First(row => row.Loops.Count > 0);
        var place = model.Loops[0].Tag.Place;
        var head = rows.FirstOrDefault(row => row.Loops.Count > 0 && !IsRepeated(row.Element));
        if (rows.Any(row => !row.IsReadable))
        {
            problems.Add("columns.nested", "columns that repeat cannot stand in one another, nor beside cells that are content controls", place);
        }
        else if (rows.Find(row => !row.Fits(model)) is { } odd)
        {
            problems.Add(
                "columns.rows",
                $"row {rows.IndexOf(odd) + 1} of the table does not repeat the columns that “{model.Loops[0].Tag.Source}” repeats; each row must repeat the same columns, or have one cell over all of them",
                place);
        }
        else if (head is null)
        {
            problems.Add("columns.head", $"all rows with “{model.Loops[0].Tag.Source}” are repeated themselves; a row above them must repeat the columns too, and so say how many there are", place);
        }
        else
        {
            return new(table, rows, head);
        }

        return null;
    }

    private static bool IsRepeated(XElement row) => row.AncestorsAndSelf().TakeWhile(element => element.Name != Names.Table)
        .Any(IsInLoop);

    /// <summary>Whether an element stands between the tags of a loop beside it.</summary>
    public static bool IsInLoop(XElement element)
    {
        var open = new Stack<TagKind>();
        foreach (var tag in element.ElementsBeforeSelf(Names.Mark).Select(mark => Names.TagOf(mark)!))
        {
            if (tag.Opens)
            {
                open.Push(tag.Kind);
            }
            else if (tag.Kind == TagKind.End)
            {
                open.TryPop(out _);
            }
        }

        return open.Contains(TagKind.For);
    }

    private static IEnumerable<XElement> UpToRow(XElement mark) => mark.AncestorsAndSelf().TakeWhile(element => element.Name != Names.Row);
}

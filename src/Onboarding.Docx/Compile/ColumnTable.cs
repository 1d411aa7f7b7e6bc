using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>A table whose columns repeat. How many come out is known when the table begins; its grid and the widths of its cells follow.</summary>
internal sealed class ColumnTable(XElement table, IReadOnlyList<ColumnRow> rows, ColumnRow head)
{
    private readonly List<XElement> _grid = [.. table.Elements(Names.W + "tblGrid").Elements(Names.W + "gridCol")];

    /// <summary>The tags that say how often.</summary>
    public IReadOnlyList<ColumnLoop> Loops => head.Loops;

    /// <summary>Columns in the template.</summary>
    public int Columns => Math.Max(_grid.Count, Loops.Max(loop => loop.All.To));

    /// <summary>Their widths in twentieths of a point; empty when the template does not say all of them.</summary>
    public IReadOnlyList<int> Widths { get; } =
        table.Elements(Names.W + "tblGrid").Elements(Names.W + "gridCol").Select(TableGrid.Width).ToList() is var widths && widths.TrueForAll(width => width > 0)
            ? [.. widths.Select(width => width!.Value)] : [];

    /// <summary>Puts the steps into the table. To be called after the fields were collected, because the loops appear once more in the grid.</summary>
    public void Apply()
    {
        ApplyGrid();
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                ApplyCell(cell);
            }

            for (var index = 0; index < row.Loops.Count && row != head; index++)
            {
                row.Loops[index].Mark.AddBeforeSelf(Names.ToStep(new ColumnCheckNode(this, index, row.Loops[index].Tag)));
            }
        }
    }

    private void ApplyGrid()
    {
        if (_grid.Count == 0)
        {
            rows[0].Element.AncestorsAndSelf().First(element => element.Parent == table).AddBeforeSelf(Names.ToStep(new ColumnCountNode(this)));
            return;
        }

        var parent = _grid[0].Parent!;
        var content = new List<object> { Names.ToStep(new ColumnCountNode(this)) };
        for (var index = 0; index < _grid.Count; index++)
        {
            var loop = Loops.FirstOrDefault(loop => loop.All.From <= index && index < loop.All.To);
            var column = new XElement(_grid[index]);
            if (loop is null || (loop.Body.From <= index && index < loop.Body.To))
            {
                Compute(column, "w", Widths.Count > 0 ? new CellWidthNode(this, new(index, index + 1), isRepeated: true) : null);
                content.AddRange(
                [
                    .. loop?.Body.From == index ? [loop.Tag.ToMark()] : Array.Empty<XElement>(), column,
                    .. loop?.Body.To == index + 1 ? [new Tag(TagKind.End, "end", loop.Tag.Place).ToMark()] : Array.Empty<XElement>(),
                ]);
            }
        }

        parent.RemoveNodes();
        parent.Add(content);
    }

    private void ApplyCell(ColumnCell cell)
    {
        var properties = cell.Element.Element(Names.W + "tcPr");
        if (properties is null)
        {
            cell.Element.AddFirst(properties = new XElement(Names.W + "tcPr"));
        }

        if (!cell.IsRepeated && Loops.Any(loop => cell.Range.Covers(loop.All)))
        {
            Compute(PropertyOrder.Child(properties, "gridSpan"), "val", new CellSpanNode(this, cell.Range));
        }

        if (Widths.Count > 0)
        {
            var width = PropertyOrder.Child(properties, "tcW");
            width.SetAttributeValue(Names.W + "type", "dxa");
            Compute(width, "w", new CellWidthNode(this, cell.Range, cell.IsRepeated));
        }
    }

    private static void Compute(XElement element, string attribute, PlanNode? node)
    {
        if (node is not null)
        {
            element.SetAttributeValue(Names.W + attribute, 0.ToString(CultureInfo.InvariantCulture));
            element.Attribute(Names.W + attribute)!.AddAnnotation(node);
        }
    }
}

using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>A loop over columns: its tag, all columns it takes in the template, and those of them that are repeated.</summary>
internal sealed record ColumnLoop(Tag Tag, XElement Mark, GridRange All, GridRange Body);

/// <summary>A cell with the columns of the template that it lies over, and whether it is inside a loop over columns.</summary>
internal sealed record ColumnCell(XElement Element, GridRange Range, bool IsRepeated);

/// <summary>The cells of a row and its loops over columns, as they lie in the grid of the template.</summary>
internal sealed class ColumnRow
{
    private readonly List<ColumnLoop> _loops = [];
    private readonly List<ColumnCell> _cells = [];

    /// <param name="row">The row.</param>
    /// <param name="removed">How many columns the cell of a mark took that is no longer there.</param>
    public ColumnRow(XElement row, Func<XElement, int> removed)
    {
        Element = row;
        IsReadable = row.Element(Names.Control) is null;
        var at = TableGrid.Before(row);
        XElement? open = null;
        var (from, body) = (0, 0);
        foreach (var child in row.Elements())
        {
            switch (Names.TagOf(child)?.Kind)
            {
                case TagKind.For:
                    IsReadable &= open is null;
                    (open, from) = (child, at);
                    at += removed(child);
                    body = at;
                    break;
                case TagKind.End when open is not null:
                    var end = at;
                    at += removed(child);
                    _loops.Add(new(Names.TagOf(open)!, open, new(from, at), new(body, end)));
                    open = null;
                    break;
                case null when child.Name == Names.Cell:
                    _cells.Add(new(child, new(at, at + TableGrid.SpanOf(child)), open is not null));
                    at = _cells[^1].Range.To;
                    break;
            }
        }
    }

    public XElement Element { get; }

    /// <summary>Not so when loops stand in one another, or cells lie inside content controls.</summary>
    public bool IsReadable { get; }

    public IReadOnlyList<ColumnLoop> Loops => _loops;

    public IReadOnlyList<ColumnCell> Cells => _cells;

    /// <summary>Whether the row repeats the same columns as another one, or lies over them as a whole.</summary>
    public bool Fits(ColumnRow model) => Loops.Count > 0
        ? Loops.Select(loop => (loop.All, loop.Body)).SequenceEqual(model.Loops.Select(loop => (loop.All, loop.Body)))
        : Cells.All(cell => model.Loops.All(loop => !cell.Range.Meets(loop.All) || cell.Range.Covers(loop.All)));
}

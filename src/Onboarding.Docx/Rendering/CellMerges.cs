using System.Xml.Linq;
using Onboarding.Docx.Compile;

namespace Onboarding.Docx.Rendering;

/// <summary>
/// Which cells have the same text as the one right above them. A cell does not go on past the border of a merged cell to its left in the same
/// table, so that the rows of one group never run into the next.
/// </summary>
internal sealed class CellMerges
{
    private readonly Dictionary<XElement, (int Row, bool Continues)> _tables = [];
    private readonly Dictionary<(XElement Table, int Column), (int Row, string? Text)> _cells = [];

    /// <summary>Rows are counted on with a gap, so that the first row has none above it.</summary>
    public void StartTable(XElement table) => StartRow(table);

    public void StartRow(XElement table) => _tables[table] = (_tables.GetValueOrDefault(table).Row + 1, false);

    /// <param name="cell">A cell that is being written.</param>
    /// <param name="text">What it prints; null when that is missing and was reported, so that its content need not report it again.</param>
    public bool Continues(CellMerge cell, string? text)
    {
        var (row, left) = _tables[cell.Table];
        var continues = text is null
            || ((cell.IsFirst || left) && _cells.TryGetValue((cell.Table, cell.Column), out var above) && above.Row == row - 1 && above.Text == text);
        _cells[(cell.Table, cell.Column)] = (row, text);
        _tables[cell.Table] = (row, continues);
        return continues;
    }

    /// <summary>What was last decided in a table.</summary>
    public bool IsContinued(XElement table) => _tables[table].Continues;
}

using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Features.Copies;

/// <summary>One field that differs from copy to copy.</summary>
/// <param name="Label">As people read it; also the name by which a pasted column is recognised.</param>
/// <param name="Usual">What stands in the cell of a copy, from 1, before anything is typed.</param>
/// <param name="Check">Whether what is typed has the right form; an empty cell is not checked.</param>
/// <param name="Write">Gives the copy the value.</param>
/// <param name="IsUnique">One value stands in one row only.</param>
public sealed record CopyColumn<T>(string Label, Func<int, string?> Usual, Func<string, RuleViolation?> Check, Action<T, string?> Write, bool IsUnique = false);

/// <summary>A cell that cannot be saved as it is.</summary>
public sealed record CellError(int Row, int Column, RuleViolation Violation);

/// <summary>The fields that differ from copy to copy, as a grid: filled with usual values, read from a spreadsheet, checked as a whole.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Shortcuts">Columns that are often pasted without a heading, by their places; recognised by their number.</param>
/// <param name="CheckRow">What is wrong with the cells of a row together.</param>
public sealed record CopyGrid<T>(
    IReadOnlyList<CopyColumn<T>> Columns, IReadOnlyList<IReadOnlyList<int>> Shortcuts, Func<IReadOnlyList<string?>, IEnumerable<(int Column, RuleViolation Violation)>> CheckRow)
{
    public List<List<string?>> Fill(int rows) => [.. Enumerable.Range(1, rows).Select(row => Columns.Select(c => c.Usual(row)).ToList())];

    /// <summary>Puts what was copied from a spreadsheet into the cells. A first line with names of columns says which they are.</summary>
    /// <returns>How many lines there were.</returns>
    public int Paste(string? text, List<List<string?>> rows)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n').Where(l => l.Trim().Length > 0).Select(l => l.Split('\t')).ToList();
        if (lines.Count == 0)
        {
            return 0;
        }

        var named = lines[0].Select(PlaceOf).ToArray();
        var places = Array.Exists(named, p => p >= 0) ? named
            : Shortcuts.FirstOrDefault(s => s.Count == lines[0].Length)?.ToArray() ?? [.. Enumerable.Range(0, Columns.Count)];
        var values = places == named ? lines.Skip(1).ToList() : lines;
        foreach (var (row, cells) in rows.Zip(values))
        {
            foreach (var (place, cell) in places.Zip(cells).Where(p => p.First >= 0))
            {
                row[place] = cell.Trim();
            }
        }

        return values.Count;
    }

    /// <summary>Everything that keeps the grid from being saved, each at its cell.</summary>
    public IReadOnlyList<CellError> Check(IReadOnlyList<IReadOnlyList<string?>> rows) =>
    [
        .. from row in Enumerable.Range(0, rows.Count)
           from column in Enumerable.Range(0, Columns.Count)
           let text = rows[row][column]
           where !string.IsNullOrWhiteSpace(text)
           let violation = Columns[column].Check(text)
           where violation is not null
           select new CellError(row, column, violation),
        .. from row in Enumerable.Range(0, rows.Count)
           from wrong in CheckRow(rows[row])
           select new CellError(row, wrong.Column, wrong.Violation),
        .. Twice(rows),
    ];

    /// <summary>Gives a copy the values of its row.</summary>
    public void Write(T copy, IReadOnlyList<string?> row)
    {
        foreach (var (column, text) in Columns.Zip(row))
        {
            column.Write(copy, string.IsNullOrWhiteSpace(text) ? null : text.Trim());
        }
    }

    private IEnumerable<CellError> Twice(IReadOnlyList<IReadOnlyList<string?>> rows) =>
        from cell in
            from row in Enumerable.Range(0, rows.Count)
            from column in Enumerable.Range(0, Columns.Count)
            where Columns[column].IsUnique && !string.IsNullOrWhiteSpace(rows[row][column])
            select (Row: row, Column: column, Text: rows[row][column]!)
        group cell by string.Concat(cell.Text.Where(char.IsLetterOrDigit)).ToUpperInvariant() into same
        from again in same.Skip(1)
        select new CellError(again.Row, again.Column, new("Copies.Twice", ("value", again.Text.Trim()), ("row", same.First().Row + 1)));

    private int PlaceOf(string heading) =>
        Columns.Select(c => c.Label).ToList().FindIndex(label => string.Equals(label, heading.Trim(), StringComparison.OrdinalIgnoreCase));
}

using Onboarding.Docx.Compile;

namespace Onboarding.Docx.Rendering;

/// <summary>
/// The columns of one table as it comes out. Its width stays what it was: repeated columns share the room of the columns they stood in, those of
/// the tags' own cells included; when that would make them narrower than drawn, all columns of the table become narrower alike.
/// </summary>
internal sealed class ColumnLayout
{
    public const int Most = 63;
    private readonly int[] _copies;
    private readonly double[] _widths;

    public ColumnLayout(ColumnTable table, int[] counts)
    {
        Counts = counts;
        _copies = new int[table.Columns];
        Array.Fill(_copies, 1);
        for (var loop = 0; loop < counts.Length; loop++)
        {
            var (all, body) = (table.Loops[loop].All, table.Loops[loop].Body);
            for (var column = all.From; column < all.To; column++)
            {
                _copies[column] = column >= body.From && column < body.To ? counts[loop] : 0;
            }
        }

        _widths = new double[table.Columns];
        if (table.Widths.Count == table.Columns)
        {
            Share(table);
        }
    }

    /// <summary>How often each loop of the table repeats.</summary>
    public IReadOnlyList<int> Counts { get; }

    public int Columns => _copies.Sum();

    public int Span(GridRange range) => Math.Max(1, _copies[range.From..Math.Min(range.To, _copies.Length)].Sum());

    /// <param name="range">Columns of the template.</param>
    /// <param name="isRepeated">Whether one copy is meant, or all of them together.</param>
    public int Width(GridRange range, bool isRepeated)
    {
        var width = 0.0;
        for (var column = range.From; column < Math.Min(range.To, _widths.Length); column++)
        {
            width += _widths[column] * (isRepeated ? 1 : _copies[column]);
        }

        return (int)width;
    }

    private void Share(ColumnTable table)
    {
        double total = table.Widths.Sum();
        double needed = table.Widths.Select((width, column) => width * _copies[column]).Sum();
        var isRoomy = needed <= total && Counts.All(count => count > 0);
        for (var column = 0; column < _widths.Length; column++)
        {
            var loop = Array.FindIndex([.. table.Loops], loop => loop.All.From <= column && column < loop.All.To);
            var factor = !isRoomy ? total / Math.Max(1, needed)
                : loop < 0 ? 1
                : (double)Sum(table, table.Loops[loop].All) / (Sum(table, table.Loops[loop].Body) * Counts[loop]);
            _widths[column] = table.Widths[column] * factor;
        }
    }

    private static int Sum(ColumnTable table, GridRange range) => table.Widths.Skip(range.From).Take(range.To - range.From).Sum();
}

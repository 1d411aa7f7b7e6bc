using System.Globalization;
using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>Columns <c>From</c> up to but not including <c>To</c> of a table's grid.</summary>
internal readonly record struct GridRange(int From, int To)
{
    public bool Covers(GridRange other) => From <= other.From && To >= other.To;

    public bool Meets(GridRange other) => From < other.To && other.From < To;
}

/// <summary>Where cells lie in the grid of their table (ECMA-376 part 1, 17.4.17 and 17.4.48).</summary>
internal static class TableGrid
{
    private const int MostColumns = 63; // what Word itself allows

    public static int SpanOf(XElement cell) => Number(cell.Element(Names.W + "tcPr")?.Element(Names.W + "gridSpan"), 1);

    /// <summary>The column in which the first cell of a row begins.</summary>
    public static int Before(XElement row) => Number(row.Element(Names.W + "trPr")?.Element(Names.W + "gridBefore"), 0);

    public static int? Width(XElement column) =>
        int.TryParse((string?)column.Attribute(Names.W + "w"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : null;

    /// <summary>The rows of a table itself, those in content controls included, those of tables inside it not.</summary>
    public static IEnumerable<XElement> Rows(XElement table) => table.Descendants(Names.Row).Where(row => row.Ancestors(Names.Table).First() == table);

    private static int Number(XElement? element, int otherwise) =>
        int.TryParse((string?)element?.Attribute(Names.W + "val"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, otherwise, MostColumns) : otherwise;
}

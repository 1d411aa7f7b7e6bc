namespace Onboarding.Benchmarks.Documents;

/// <summary>A kind of document that is measured: its template and its data.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Description">For the heading of the table.</param>
/// <param name="Unit">What the sizes count.</param>
/// <param name="Sizes">How many of them.</param>
/// <param name="Template">The template, in our tags.</param>
/// <param name="Data">The data for so many.</param>
internal sealed record BenchShape(string Name, string Description, string Unit, int[] Sizes, Func<byte[]> Template, Func<int, object> Data)
{
    /// <summary>What other engines can make too.</summary>
    public static BenchShape Table { get; } = new(
        "table", "25 fields, a table of eight columns with a condition in each row, a nested loop, header and footer", "rows", [10, 100, 1_000, 10_000],
        () => BenchTemplate.Make(TagSyntax.Ours), BenchData.Make);

    /// <summary>What costs more than text.</summary>
    public static BenchShape Rich { get; } = new(
        "rich", "per site a heading, a picture of 20 KB in its placeholder, a table of cameras inside a table, a list that begins anew", "sites", [1, 10, 100], RichTemplate.Make, RichData.Make);

    public static BenchShape Named(string name) => name == Rich.Name ? Rich : Table;
}

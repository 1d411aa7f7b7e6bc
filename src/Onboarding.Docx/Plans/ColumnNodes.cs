using System.Globalization;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>Counts the columns of a table that begins.</summary>
internal sealed class ColumnCountNode(ColumnTable table) : PlanNode
{
    public override void Run(RenderRun run)
    {
        var counts = table.Loops.Select(loop => run.List(loop.Tag)?.Count ?? 0).ToArray();
        var layout = new ColumnLayout(table, counts);
        run.Columns[table] = layout;
        if (layout.Columns > ColumnLayout.Most)
        {
            run.Note("value.columns", $"the table would have {layout.Columns} columns; Word allows {ColumnLayout.Most}", table.Loops[0].Tag);
        }
    }
}

/// <summary>Compares a row with the first one: their columns must be as many.</summary>
internal sealed class ColumnCheckNode(ColumnTable table, int loop, Tag tag) : PlanNode
{
    public override void Run(RenderRun run)
    {
        var expected = run.Columns[table].Counts[loop];
        if (run.List(tag) is { } list && list.Count != expected)
        {
            run.Note("value.columns", $"“{tag.Source}” gives {list.Count} columns, but the table has {expected}", tag);
        }
    }
}

/// <summary>Writes the width of a cell, or of a column of the grid.</summary>
internal sealed class CellWidthNode(ColumnTable table, GridRange range, bool isRepeated) : PlanNode
{
    public override void Run(RenderRun run) => run.Sink.Write(run.Columns[table].Width(range, isRepeated).ToString(CultureInfo.InvariantCulture));
}

/// <summary>Writes over how many columns a cell lies that takes in all that are repeated.</summary>
internal sealed class CellSpanNode(ColumnTable table, GridRange range) : PlanNode
{
    public override void Run(RenderRun run) => run.Sink.Write(run.Columns[table].Span(range).ToString(CultureInfo.InvariantCulture));
}

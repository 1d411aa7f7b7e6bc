using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>A table with merged cells begins: nothing goes on from a table before.</summary>
internal sealed class MergeTableNode(XElement table) : PlanNode
{
    public override void Run(RenderRun run) => run.Merges.StartTable(table);
}

/// <summary>A row begins in a table with merged cells.</summary>
internal sealed class MergeRowNode(XElement table) : PlanNode
{
    public override void Run(RenderRun run) => run.Merges.StartRow(table);
}

/// <summary>Writes whether a cell begins a merged one or goes on with the one above.</summary>
internal sealed class MergeNode(CellMerge cell) : PlanNode
{
    public override void Run(RenderRun run)
    {
        var problems = run.Problems;
        var text = run.Print(cell.Tag).ToString();
        run.Sink.Write(run.Merges.Continues(cell, run.Problems > problems ? null : text) ? "continue" : "restart");
    }
}

/// <summary>The content of such a cell, or an empty paragraph where it goes on with the one above.</summary>
internal sealed class MergedCellNode(CellMerge cell, PlanNode[] content, byte[] emptyParagraph) : PlanNode
{
    public override void Run(RenderRun run)
    {
        if (run.Merges.IsContinued(cell.Table))
        {
            run.Sink.Write(emptyParagraph);
        }
        else
        {
            RunAll(content, run);
        }
    }
}

/// <summary>Writes over how many columns a cell lies, from the data.</summary>
internal sealed class SpanNode(Tag tag) : PlanNode
{
    public override void Run(RenderRun run)
    {
        var problems = run.Problems;
        var text = run.Print(tag);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var columns) || columns is < 1 or > ColumnLayout.Most)
        {
            if (run.Problems == problems)
            {
                run.Note("value.columns", $"“{tag.Source}” must be a whole number from 1 to {ColumnLayout.Most}", tag);
            }

            columns = 1;
        }

        run.Sink.Write(columns.ToString(CultureInfo.InvariantCulture));
    }
}

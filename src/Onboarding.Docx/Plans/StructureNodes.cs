using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>What the container that is being written ends with so far.</summary>
internal enum LastBlock
{
    None,
    Paragraph,
    Table,
}

/// <summary>Remembers what kind of block was just written, for the container around it.</summary>
internal sealed class BlockEndNode(LastBlock kind) : PlanNode
{
    public override void Run(RenderRun run) => run.LastBlock = kind;
}

/// <summary>A container that must end with a paragraph (a table cell, a text box, a header): when its tags left none, an empty one is added.</summary>
internal sealed class ContainerNode(PlanNode[] body, byte[] emptyParagraph) : PlanNode
{
    public override void Run(RenderRun run)
    {
        var outer = run.LastBlock;
        run.LastBlock = LastBlock.None;
        RunAll(body, run);
        if (run.LastBlock != LastBlock.Paragraph)
        {
            run.Sink.Write(emptyParagraph);
        }

        run.LastBlock = outer;
    }
}

/// <summary>A table whose rows all depend on tags: when none comes out, the table does not come out either, because Word cannot open one without rows.</summary>
internal sealed class TableNode(PlanNode[] head, PlanNode[] rows, PlanNode[] tail) : PlanNode
{
    public override void Run(RenderRun run)
    {
        var outer = run.PendingTable;
        run.PendingTable = head;
        RunAll(rows, run);
        if (run.PendingTable is null)
        {
            RunAll(tail, run);
            run.LastBlock = LastBlock.Table;
        }

        run.PendingTable = outer;
    }
}

/// <summary>Begins a row of a <see cref="TableNode"/>: the first one brings the table's head with it.</summary>
internal sealed class RowStartNode : PlanNode
{
    public override void Run(RenderRun run)
    {
        if (run.PendingTable is { } head)
        {
            run.PendingTable = null;
            RunAll(head, run);
        }
    }
}

using Onboarding.Docx.Compile;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>A step of a compiled part. Steps hold no state of a rendering, so one template serves any number of threads.</summary>
internal abstract class PlanNode
{
    public abstract void Run(RenderRun run);

    public static void RunAll(PlanNode[] nodes, RenderRun run)
    {
        foreach (var node in nodes)
        {
            node.Run(run);
        }
    }
}

/// <summary>XML that is the same in every document.</summary>
internal sealed class RawNode(byte[] xml) : PlanNode
{
    public override void Run(RenderRun run) => run.Sink.Write(xml);
}

/// <summary>Prints a value inside a <c>w:t</c>, after the XML that stands before it in every document.</summary>
internal sealed class PrintNode(byte[] before, Tag tag, TextBreaks breaks) : PlanNode
{
    public override void Run(RenderRun run)
    {
        run.Sink.Write(before);
        XmlText.Write(run.Sink, run.Print(tag), breaks);
    }
}

/// <summary>Repeats its body for each item of a list.</summary>
internal sealed class LoopNode(Tag tag, PlanNode[] body) : PlanNode
{
    public override void Run(RenderRun run)
    {
        if (run.List(tag) is not { } list)
        {
            return;
        }

        var frame = run.Scope.Enter(tag.Variable, list.Count);
        for (var index = 0; index < list.Count; index++)
        {
            run.Budget.Repeat();
            frame.Index = index;
            frame.Item = list[index];
            RunAll(body, run);
        }

        run.Scope.Leave();
    }
}

/// <summary>One branch of a choice; a branch without condition is taken when no other was.</summary>
internal sealed record Branch(Tag? Condition, PlanNode[] Body);

/// <summary>Runs the first branch whose condition holds.</summary>
internal sealed class IfNode(Branch[] branches) : PlanNode
{
    public override void Run(RenderRun run)
    {
        foreach (var branch in branches)
        {
            if (branch.Condition is null || run.IsTrue(branch.Condition))
            {
                RunAll(branch.Body, run);
                return;
            }
        }
    }
}

/// <summary>Runs the first branch that names the value of the choice.</summary>
internal sealed class CaseNode(Tag tag, Branch[] branches) : PlanNode
{
    public override void Run(RenderRun run)
    {
        var value = run.Evaluate(tag, tag.Expressions[0]);
        foreach (var branch in branches)
        {
            if (branch.Condition is null || Names(branch.Condition, run, value))
            {
                RunAll(branch.Body, run);
                return;
            }
        }
    }

    private static bool Names(Tag branch, RenderRun run, object? value)
    {
        foreach (var expression in branch.Expressions)
        {
            if (run.AreEqual(branch, expression, value))
            {
                return true;
            }
        }

        return false;
    }
}

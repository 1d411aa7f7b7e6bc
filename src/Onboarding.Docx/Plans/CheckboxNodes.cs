using Onboarding.Docx.Compile;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>The state of a content control with a box. Text, as in a blank form, leaves it empty.</summary>
internal sealed class CheckboxNode(Tag tag, byte[] ticked, byte[] empty) : ValueNode(tag)
{
    protected override void Write(RenderRun run, object value)
    {
        run.IsTicked = value switch
        {
            bool flag => flag,
            string => false,
            _ => throw new FunctionException("a box is ticked by yes or no"),
        };
        run.Sink.Write(run.IsTicked ? ticked : empty);
    }
}

/// <summary>What is seen of the box that was just decided on.</summary>
internal sealed class TickNode(byte[] ticked, byte[] empty) : PlanNode
{
    public override void Run(RenderRun run) => run.Sink.Write(run.IsTicked ? ticked : empty);
}

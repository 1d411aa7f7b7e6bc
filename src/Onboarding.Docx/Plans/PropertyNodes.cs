using Onboarding.Docx.Compile;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>Text of a property or of a chart, which has no lines and no tabs.</summary>
internal abstract class PropertyNode : PlanNode
{
    private static readonly TextBreaks Spaces = new([(byte)' '], [(byte)' ']);

    protected static void Write(RenderRun run, ReadOnlySpan<char> text) => XmlText.Write(run.Sink, text, Spaces);
}

/// <summary>Prints a value into such a text.</summary>
internal sealed class PropertyTextNode(Tag tag) : PropertyNode
{
    public override void Run(RenderRun run) => Write(run, run.Print(tag));
}

/// <summary>Text that a property has in the template.</summary>
internal sealed class PropertyRawNode(string text) : PropertyNode
{
    public override void Run(RenderRun run) => Write(run, text);
}

/// <summary>A property that the options may set; otherwise it is what the template says.</summary>
internal sealed class PropertyOptionNode(Func<DocxRenderOptions, string?> option, PlanNode[] otherwise) : PropertyNode
{
    public override void Run(RenderRun run)
    {
        if (option(run.Options) is { } text)
        {
            Write(run, text);
        }
        else
        {
            RunAll(otherwise, run);
        }
    }
}

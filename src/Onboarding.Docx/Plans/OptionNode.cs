using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>Writes something that comes from the options of the rendering.</summary>
internal sealed class OptionNode(Func<DocxRenderOptions, string?> value) : PlanNode
{
    private static readonly TextBreaks Spaces = new([(byte)' '], [(byte)' ']);

    public override void Run(RenderRun run) => XmlText.Write(run.Sink, value(run.Options), Spaces);
}

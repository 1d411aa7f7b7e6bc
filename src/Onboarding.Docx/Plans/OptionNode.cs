using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>Writes something that comes from the options of the rendering.</summary>
internal sealed class OptionNode(Func<DocxRenderOptions, string?> value) : PlanNode
{
    public override void Run(RenderRun run) => XmlText.WriteAttribute(run.Sink, value(run.Options));
}

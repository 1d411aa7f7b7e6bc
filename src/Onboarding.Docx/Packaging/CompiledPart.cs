using Onboarding.Docx.Plans;
using Onboarding.Docx.Rendering;
using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Packaging;

/// <summary>A part of the template with its steps, if it has any; without, its packed bytes go into every document as they are.</summary>
internal sealed record CompiledPart(PackagePart Part, IReadOnlyList<PlanNode>? Plan)
{
    public ZipContent Make(RenderRun run, OutputBudget budget)
    {
        if (Plan is null)
        {
            return Part.Content;
        }

        run.Budget.Look();
        using var sink = new PartSink(budget);
        run.Sink = sink;
        PlanNode.RunAll(Plan, run);
        return sink.Finish();
    }
}

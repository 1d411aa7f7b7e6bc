using Onboarding.Docx.Plans;
using Onboarding.Docx.Rendering;
using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Packaging;

/// <summary>A part of the template with its steps, if it has any and they are wanted; otherwise its packed bytes go into the document as they are.</summary>
internal sealed record CompiledPart(PackagePart Part, PlanNode[]? Plan, Func<RenderRun, bool>? IsWanted = null)
{
    /// <summary>Whether the part is made after the others, because they decide what it holds.</summary>
    public bool IsLate { get; init; }

    public ZipContent Make(RenderRun run, OutputBudget budget, PackedBlocks blocks)
    {
        if (Plan is null || IsWanted?.Invoke(run) == false)
        {
            return Part.Content;
        }

        run.Budget.Look();
        using var sink = new PartSink(budget, blocks, run.Options.Compression);
        run.Sink = sink;
        run.Part = Part.Name;
        PlanNode.RunAll(Plan, run);
        return sink.Finish();
    }
}

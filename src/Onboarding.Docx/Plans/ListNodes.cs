using System.Text;
using System.Xml.Linq;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>A turn of a loop begins: the next item of the list is its first again.</summary>
internal sealed class ListRestartNode(string list) : PlanNode
{
    public override void Run(RenderRun run) => run.Lists.Restart(list);
}

/// <summary>Writes the number of the list that an item belongs to in this turn.</summary>
internal sealed class ListNumberNode(string list) : PlanNode
{
    public override void Run(RenderRun run) => run.Sink.Write(run.Lists.Current(list));
}

/// <summary>Writes the lists that were begun anew, after those of the template.</summary>
internal sealed class NewListsNode(ListCatalogue lists) : PlanNode
{
    public override void Run(RenderRun run)
    {
        foreach (var (list, number) in run.Lists.Begun)
        {
            run.Budget.Step(1);
            run.Sink.Write(Encoding.UTF8.GetBytes(lists.Restarted(list, number).ToString(SaveOptions.DisableFormatting)));
        }
    }
}

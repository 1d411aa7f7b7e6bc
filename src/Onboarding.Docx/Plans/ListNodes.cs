using System.Collections.Concurrent;
using System.Globalization;
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
    private const int Placeholder = -1;

    /// <summary>The XML of a new list before and after its number, made once per list of the template.</summary>
    private readonly ConcurrentDictionary<string, (byte[] Before, byte[] After)> _known = new(StringComparer.Ordinal);

    public override void Run(RenderRun run)
    {
        foreach (var (list, number) in run.Lists.Begun)
        {
            run.Budget.Step(1);
            var (before, after) = _known.GetOrAdd(list, Cut);
            run.Sink.Write(before);
            run.Sink.Write(number.ToString(CultureInfo.InvariantCulture));
            run.Sink.Write(after);
        }
    }

    private (byte[] Before, byte[] After) Cut(string list)
    {
        // The number stands in the first tag; inside other values the quotes of this text would be written as &quot;.
        var mark = $"numId=\"{Placeholder.ToString(CultureInfo.InvariantCulture)}\"";
        var xml = lists.Restarted(list, Placeholder).ToString(SaveOptions.DisableFormatting);
        var end = xml.IndexOf(mark, StringComparison.Ordinal) + mark.Length - 1;
        return (Encoding.UTF8.GetBytes(xml[..(end - Placeholder.ToString(CultureInfo.InvariantCulture).Length)]), Encoding.UTF8.GetBytes(xml[end..]));
    }
}

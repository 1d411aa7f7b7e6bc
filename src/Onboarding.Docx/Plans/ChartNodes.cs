using System.Globalization;
using System.Text;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>Reads the points of a chart where it stands; the chart itself is a part that is made later.</summary>
internal sealed class ChartDataNode(ChartData chart) : PlanNode
{
    public TemplatePlace Place => chart.Loop.Place;

    public override void Run(RenderRun run)
    {
        var points = run.Charts[chart.Part] = [];
        if (run.List(chart.Loop) is not { } list)
        {
            return;
        }

        var frame = run.Scope.Enter(chart.Loop.Variable, list.Count);
        for (var index = 0; index < list.Count; index++)
        {
            run.Budget.Repeat();
            frame.Index = index;
            frame.Item = list[index];
            points.Add(new(run.Print(chart.Category).ToString(), [.. chart.Values.Select(value => Number(run, value))]));
        }

        run.Scope.Leave();
    }

    /// <summary>A point without a value is a gap in the chart.</summary>
    private static string? Number(RenderRun run, Tag tag)
    {
        var value = run.Evaluate(tag, tag.Expressions[0]);
        if (value is not (null or int or long or decimal or double))
        {
            run.Note("value.kind", $"“{tag.Source}” must be a number, to be shown in a chart", tag);
        }

        return value is double real && !double.IsFinite(real) ? null : value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : null;
    }
}

/// <summary>Writes the names of a chart's points, or the values of one of its series.</summary>
internal sealed class ChartPointsNode(string part, int? series) : PlanNode
{
    private static readonly TextBreaks Spaces = new([(byte)' '], [(byte)' ']);

    public override void Run(RenderRun run)
    {
        var points = run.Charts.GetValueOrDefault(part) ?? []; // a chart that did not come out keeps its part, empty
        Write(run, $"<c:ptCount xmlns:c=\"{Names.Charts}\" val=\"{points.Count}\"/>");
        for (var index = 0; index < points.Count; index++)
        {
            run.Budget.Step(1);
            if ((series is { } number ? points[index].Values[number] : points[index].Name) is { } text)
            {
                Write(run, $"<c:pt xmlns:c=\"{Names.Charts}\" idx=\"{index}\"><c:v>");
                XmlText.Write(run.Sink, text, Spaces);
                Write(run, "</c:v></c:pt>");
            }
        }
    }

    private static void Write(RenderRun run, string xml) => run.Sink.Write(Encoding.UTF8.GetBytes(xml));
}

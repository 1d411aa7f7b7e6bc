using System.Xml.Linq;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>What a chart shows: the loop over its points, the tag of their names and a tag for each of its series.</summary>
internal sealed record ChartData(Tag Loop, Tag Category, IReadOnlyList<Tag> Values, string Part);

/// <summary>
/// Charts that are fed from data. The alternative text of the chart holds a loop that prints the name of a point and then a value for each series;
/// its tags are read in the scope where the chart stands. What else the text holds stays its alternative text.
/// </summary>
/// <param name="target">The part that a relationship of a part leads to.</param>
internal sealed class ChartTags(Func<string, string, string?> target)
{
    private static readonly XName Reference = Names.Charts + "chart";
    private const int LongestTag = 4_096;
    private static readonly string[] Texts = ["descr", "title"];
    private readonly List<ChartData> _charts = [];

    /// <summary>The charts found so far.</summary>
    public IReadOnlyList<ChartData> Charts => _charts;

    /// <summary>Takes the tags out of the alternative texts of the charts of a text, and puts them in the tree where other tags stand.</summary>
    public bool TakeIn(XElement root, string part, Func<string, TemplatePlace, Tag> read, ProblemList problems)
    {
        var found = false;
        foreach (var properties in root.Descendants(Names.Drawing + "docPr").ToList())
        {
            var text = properties.Attributes().FirstOrDefault(attribute => Texts.Contains(attribute.Name.LocalName) && TagScanner.MayHoldTags(attribute.Value));
            var id = (string?)properties.Parent!.Descendants(Reference).FirstOrDefault()?.Attribute(Names.Relations + "id");
            if (text is not null && id is not null && target(part, id) is { } chart)
            {
                found = true;
                var place = new TemplatePlace(part, null, null, null, null, null, text.Value);
                Take(properties, text, chart, place, code => read(code, place), problems);
            }
        }

        return found;
    }

    /// <summary>Reports charts that would have to come out more than once; to be called when the blocks stand at their levels.</summary>
    public static void Check(XElement root, ProblemList problems)
    {
        foreach (var chart in root.Descendants(Names.Chart).Where(chart => chart.Ancestors().Any(ColumnLoops.IsInLoop)))
        {
            problems.Add("chart.loop", "a chart that is fed from data cannot stand in a loop", chart.Annotation<ChartDataNode>()!.Place);
        }
    }

    private void Take(XElement properties, XAttribute text, string part, TemplatePlace place, Func<string, Tag> read, ProblemList problems)
    {
        var found = TagScanner.Scan(text.Value, LongestTag, (code, message) => problems.Add(code, message, place));
        var tags = found.Select(tag => read(tag.Code)).ToList();
        if (tags is not [{ Kind: TagKind.For }, .., { Kind: TagKind.End }] || tags.Count < 4 || tags[1..^1].Exists(tag => tag.Kind != TagKind.Print))
        {
            problems.Add("chart.text", "the alternative text of a chart holds: for item in list, the name of the point, a value for each series, end", place);
            text.Value = "";
            return;
        }

        text.Value = (text.Value[..found[0].Start] + text.Value[found[^1].End..]).Trim();
        if (_charts.Exists(chart => chart.Part == part))
        {
            problems.Add("chart.twice", "two drawings show the same chart", place);
            return;
        }

        var data = new ChartData(tags[0], tags[1], tags[2..^1], part);
        _charts.Add(data);
        var holder = new XElement(Names.Chart, tags.Select(tag => tag.ToMark()));
        holder.AddAnnotation(new ChartDataNode(data));
        properties.AddBeforeSelf(holder);
    }
}

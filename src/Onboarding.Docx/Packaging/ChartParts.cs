using System.Xml.Linq;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Packaging;

/// <summary>
/// The parts of charts. Tags in their titles are filled in any chart. Where bars, lines, areas, pies or rings are fed from data, what they show is written into
/// them; the workbook behind such a chart is left out, because it holds the template's figures, and editing the chart in Word would bring them back.
/// </summary>
internal static class ChartParts
{
    public const string Type = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static readonly XNamespace C = Names.Charts;

    public static CompiledPart Compile(PackagePart part, XElement root, PartCompiler compiler)
    {
        var hasTags = ChartTexts.Fill(part.Name, root, compiler);
        var chart = compiler.Charts.Charts.FirstOrDefault(chart => chart.Part == part.Name);
        if (chart is not null)
        {
            Feed(chart, root, compiler);
        }

        compiler.LookForTags(part.Name, root);
        return new(part, hasTags || chart is not null ? PlanWriter.Write(root, new()) : null) { IsLate = true };
    }

    private static void Feed(ChartData chart, XElement root, PartCompiler compiler)
    {
        var series = root.Descendants(C + "ser").ToList();
        if (series.Count != chart.Values.Count || series.Exists(each => each.Element(C + "val") is null))
        {
            compiler.Problems.Add(
                "chart.series", $"the alternative text gives {chart.Values.Count} values for a point, but the chart has {series.Count} series of bars, lines or slices", chart.Loop.Place);
            return;
        }

        for (var index = 0; index < series.Count; index++)
        {
            Fill(Categories(series[index]), "str", new ChartPointsNode(chart.Part, null));
            Fill(series[index].Element(C + "val")!, "num", new ChartPointsNode(chart.Part, index));
        }

        root.Elements(C + "externalData").Remove();
    }

    /// <summary>The parts of a document without the workbooks of these charts, and without what names them.</summary>
    public static IEnumerable<CompiledPart> WithoutWorkbooks(IReadOnlyList<CompiledPart> parts, TemplatePackage package, ChartTags tags)
    {
        var books = tags.Charts.SelectMany(chart => package.TargetsOf(chart.Part, "package")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var relationships = tags.Charts.Select(chart => TemplatePackage.RelationshipsOf(chart.Part)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return books.Count == 0 ? parts : parts.Where(part => !books.Contains(part.Part.Name)).Select(part =>
            part.Part.Name == ContentTypes.PartName ? Without(part, package, element => books.Contains(((string?)element.Attribute("PartName") ?? "/")[1..]))
            : relationships.Contains(part.Part.Name) ? Without(part, package, element => ((string?)element.Attribute("Type"))?.EndsWith("/package", StringComparison.Ordinal) == true)
            : part);
    }

    private static CompiledPart Without(CompiledPart part, TemplatePackage package, Func<XElement, bool> isDropped)
    {
        var root = package.Load(part.Part.Name);
        root.Elements().Where(isDropped).Remove();
        return part with { Plan = PlanWriter.Write(root, new()) };
    }

    /// <summary>The names of the points; a chart without them gets them before its values.</summary>
    private static XElement Categories(XElement series)
    {
        if (series.Element(C + "cat") is not { } names)
        {
            series.Element(C + "val")!.AddBeforeSelf(names = new XElement(C + "cat"));
        }

        return names;
    }

    /// <summary>Keeps the formula, which Word does not read without a workbook, so that the chart stays one that people may give a workbook again.</summary>
    private static void Fill(XElement data, string kind, PlanNode points)
    {
        var formula = data.Descendants(C + "f").FirstOrDefault()?.Value ?? "";
        var format = kind == "num" ? data.Descendants(C + "formatCode").FirstOrDefault() : null;
        data.ReplaceNodes(new XElement(C + (kind + "Ref"), new XElement(C + "f", formula), new XElement(C + (kind + "Cache"), format, Names.ToStep(points))));
    }
}

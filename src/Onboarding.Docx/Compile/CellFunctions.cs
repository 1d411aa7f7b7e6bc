using System.Xml.Linq;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>A cell that may be merged with the one above it: its table, the column it begins in, and the tag whose text decides.</summary>
internal sealed record CellMerge(XElement Table, int Column, bool IsFirst, Tag Tag);

/// <summary>Gives the cells around <c>merge_down</c> and <c>span</c> their steps.</summary>
internal static class CellFunctions
{
    public static void Apply(XElement root, ProblemList problems)
    {
        var tags = root.Descendants(Names.Mark).Where(mark => Names.TagOf(mark)!.Expressions.Any(expression => expression.CellFunction is not null)).ToList();
        foreach (var mark in tags)
        {
            var tag = Names.TagOf(mark)!;
            var cell = mark.Ancestors().FirstOrDefault(element => element.Name == Names.Cell || element.Name == Names.W + "txbxContent");
            if (tag.Kind != TagKind.Print || cell?.Name != Names.Cell || cell.Parent!.Name != Names.Row)
            {
                problems.Add("language.cell", $"“{tag.Source}” shapes the table cell in which it is printed, and can stand nowhere else", tag.Place);
            }
            else if (cell.Annotation<CellMerge>() is not null || cell.Annotation<Tag>() is not null)
            {
                problems.Add("language.cell", $"“{tag.Source}” is the second tag that shapes the same table cell", tag.Place);
            }
            else if (new ColumnRow(cell.Parent, _ => 0) is { Loops.Count: > 0 })
            {
                problems.Add("language.cell", $"“{tag.Source}” cannot stand in a row whose columns repeat", tag.Place);
            }
            else if (tag.Expressions[0].CellFunction == FunctionSpec.Span)
            {
                Span(mark, tag, cell);
            }
            else
            {
                Merge(tag, cell);
            }
        }

        tags.Where(mark => Names.TagOf(mark)!.Expressions[0].CellFunction == FunctionSpec.Span).Remove();
    }

    private static void Span(XElement mark, Tag tag, XElement cell)
    {
        cell.AddAnnotation(tag);
        var properties = Properties(cell);
        properties.Elements(Names.W + "tcW").Remove(); // the width of one column, which the grid knows better
        Compute(PropertyOrder.Child(properties, "gridSpan"), new SpanNode(tag));
    }

    private static void Merge(Tag tag, XElement cell)
    {
        var row = cell.Parent!;
        var table = row.Ancestors(Names.Table).First();
        if (table.Elements(Names.Step).All(step => step.Annotation<MergeTableNode>() is null))
        {
            table.AddFirst(Names.ToStep(new MergeTableNode(table)));
            TableGrid.Rows(table).ToList().ForEach(each => each.AddFirst(Names.ToStep(new MergeRowNode(table))));
        }

        var column = new ColumnRow(row, _ => 0).Cells.First(each => each.Element == cell).Range.From;
        var merge = new CellMerge(table, column, row.Elements(Names.Cell).All(other => other.Annotation<CellMerge>() is null), tag);
        cell.AddAnnotation(merge);
        Compute(PropertyOrder.Child(Properties(cell), "vMerge"), new MergeNode(merge));
    }

    private static XElement Properties(XElement cell)
    {
        if (cell.Element(Names.W + "tcPr") is not { } properties)
        {
            cell.AddFirst(properties = new XElement(Names.W + "tcPr"));
        }

        return properties;
    }

    private static void Compute(XElement property, PlanNode node)
    {
        property.SetAttributeValue(Names.W + "val", "");
        property.Attribute(Names.W + "val")!.AddAnnotation(node);
    }
}

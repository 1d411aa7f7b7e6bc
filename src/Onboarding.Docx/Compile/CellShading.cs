using System.Xml.Linq;
using Onboarding.Docx.Content;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>Moves the tag of a shade to where the shade is written: the properties of its cell, before the content that it stood in.</summary>
internal static class CellShading
{
    private static readonly XName Shade = Names.W + "shd";
    private static readonly XName Properties = Names.W + "tcPr";

    /// <summary>What may follow the shade in the properties of a cell (ECMA-376 part 1, CT_TcPr).</summary>
    private static readonly HashSet<XName> Followers =
    [
        .. new[] { "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge", "tcPrChange" }
            .Select(name => Names.W + name),
    ];

    public static void Move(XElement mark, Tag tag, ProblemList problems)
    {
        var cell = mark.Ancestors().FirstOrDefault(element => element.Name == Names.Cell || element.Name == Names.W + "txbxContent");
        if (cell is null || cell.Name != Names.Cell)
        {
            problems.Add("content.shade", $"“{tag.Source}” shades the table cell in which it stands, but it stands in none", tag.Place);
        }
        else if (StandsInBlock(cell, mark))
        {
            problems.Add("content.shade", $"“{tag.Source}” cannot stand in a loop or condition inside its cell, because the cell has one shade", tag.Place);
        }
        else if (cell.Element(Properties)?.Element(Names.Mark) is not null)
        {
            problems.Add("content.shade", $"“{tag.Source}” is the second shade of its cell", tag.Place);
        }
        else
        {
            var paragraph = mark.Ancestors(Names.Paragraph).First();
            mark.Remove();
            RemoveIfEmpty(paragraph, cell);
            Write(cell, mark, tag);
        }
    }

    private static bool StandsInBlock(XElement cell, XElement mark)
    {
        var depth = 0;
        foreach (var other in cell.Descendants(Names.Mark).TakeWhile(other => other != mark))
        {
            var tag = Names.TagOf(other)!;
            depth += tag.Opens ? 1 : tag.Kind == TagKind.End ? -1 : 0;
        }

        return depth != 0;
    }

    /// <summary>A paragraph that held only the tag disappears, unless the cell would be left without one.</summary>
    private static void RemoveIfEmpty(XElement paragraph, XElement cell)
    {
        if (paragraph.Parent == cell && paragraph.ElementsAfterSelf(Names.Paragraph).Any()
            && paragraph.Elements().All(child => child.Name == Names.ParagraphProperties))
        {
            paragraph.Remove();
        }
    }

    private static void Write(XElement cell, XElement mark, Tag tag)
    {
        var properties = cell.Element(Properties);
        if (properties is null)
        {
            cell.AddFirst(properties = new XElement(Properties));
        }

        var own = properties.Element(Shade);
        own?.Remove();
        mark.AddAnnotation(new ShadeNode(tag, Fragment.Bytes(own is null ? null : new XElement(own))));
        if (properties.Elements().FirstOrDefault(element => Followers.Contains(element.Name)) is { } next)
        {
            next.AddBeforeSelf(mark);
        }
        else
        {
            properties.Add(mark);
        }
    }
}

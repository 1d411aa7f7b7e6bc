using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>A paragraph or table row that holds nothing but control tags disappears; its tags come to stand where it stood.</summary>
internal sealed class ControlLines(ProblemList problems)
{
    /// <summary>Elements that show nothing by themselves.</summary>
    private static readonly HashSet<XName> Invisible =
    [
        .. new[]
        {
            "p", "r", "t", "tab", "cr", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "ins", "moveTo", "del", "moveFrom",
            "hyperlink", "smartTag", "sdt", "sdtContent", "tc", "tr", "softHyphen", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd",
            "commentReference", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        }.Select(name => Names.W + name),
    ];

    private static readonly HashSet<XName> Properties =
        [.. new[] { "pPr", "rPr", "tcPr", "trPr", "tblPrEx", "sdtPr", "sdtEndPr", "smartTagPr" }.Select(name => Names.W + name)];

    private static readonly HashSet<XName> RangeMarks =
        [.. new[] { "bookmarkStart", "bookmarkEnd", "permStart", "permEnd" }.Select(name => Names.W + name)];

    public void Remove(XElement root)
    {
        Replace(root, Names.Row);
        Replace(root, Names.Paragraph);
    }

    private void Replace(XElement root, XName line)
    {
        var marks = root.Descendants(Names.Mark).Where(mark => Names.TagOf(mark)!.IsControl);
        var lines = marks.Select(mark => mark.Ancestors(line).FirstOrDefault()).OfType<XElement>().Distinct().Where(IsControlOnly).ToHashSet();
        foreach (var parent in lines.Select(element => element.Parent!).Distinct().ToList())
        {
            Children.Rebuild(parent, node => node is XElement element && lines.Contains(element) ? Remains(element) : [node]);
        }
    }

    private bool IsControlOnly(XElement line)
    {
        if (line.Name == Names.Row && line.Descendants(Names.Table).Any())
        {
            return false;
        }

        if (!IsBlank(line))
        {
            return false;
        }

        var section = line.Descendants(Names.W + "sectPr").FirstOrDefault();
        if (section is not null)
        {
            problems.Add(
                "block.section", "a control tag stands in the paragraph that ends a section; give it a paragraph of its own",
                Names.TagOf(line.Descendants(Names.Mark).First())!.Place);
        }

        return section is null;
    }

    private static bool IsBlank(XElement element) => element.Nodes().All(node => node switch
    {
        XText text => string.IsNullOrWhiteSpace(text.Value),
        XElement child when child.Name == Names.Mark => Names.TagOf(child)!.IsControl,
        XElement child when child.Name == Names.Break => child.Attribute(Names.W + "type") is null,
        XElement child when Properties.Contains(child.Name) => true,
        XElement child => Invisible.Contains(child.Name) && IsBlank(child),
        _ => true,
    });

    /// <summary>The tags, and marks of ranges whose other end may stand elsewhere.</summary>
    private static List<XNode> Remains(XElement line) =>
    [
        .. line.Descendants().Where(element => element.Name == Names.Mark || RangeMarks.Contains(element.Name)).ToList()
            .Select(element =>
            {
                element.Remove();
                return element;
            }),
    ];
}

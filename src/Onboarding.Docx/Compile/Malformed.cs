using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>
/// Refuses parts in which text is nested as WordprocessingML does not allow (ECMA-376 part 1, CT_R, CT_Text, CT_P and CT_Row): no program writes
/// such a part, and cutting it apart around tags would lose what it holds.
/// </summary>
internal static class Malformed
{
    private static readonly HashSet<XName> Leaves =
        [.. new[] { "t", "delText", "instrText", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "proofErr" }.Select(name => Names.W + name)];

    private static readonly XName ControlProperties = Names.W + "sdtPr";
    private static readonly XName ControlContent = Names.W + "sdtContent";

    /// <summary>What stands in a paragraph and holds paragraphs: text boxes, and notes while they stand at their reference.</summary>
    private static readonly HashSet<XName> ParagraphHolders = [Names.W + "txbxContent", Names.Note];

    private static readonly HashSet<XName> RowHolders = [Names.Table];

    public static bool IsReported(string part, XElement root, ProblemList problems)
    {
        var wrong = root.Descendants().FirstOrDefault(element =>
            (element.Name == Names.Run && element.Parent!.Name == Names.Run)
            || ((element.Name == Names.RunProperties || element.Name == Names.ParagraphProperties) && element.Descendants(Names.Run).Any())
            || (element.Name == ControlProperties && element.Parent!.Name != Names.Control)
            || (element.Name == Names.Control && (element.Elements(ControlProperties).Count() > 1 || element.Elements(ControlContent).Count() > 1))
            || (Leaves.Contains(element.Name) && element.HasElements)
            || (element.Name == Names.Paragraph && IsInside(element, Names.Paragraph, ParagraphHolders))
            || (element.Name == Names.Row && IsInside(element, Names.Row, RowHolders))
            || (element.Name == Names.Drawing + "docPr" && element.Ancestors(Names.Pic + "pic").Any()));
        if (wrong is not null)
        {
            problems.Add("xml.structure", $"{part} is not a proper Word part: something stands inside or around “{wrong.Name.LocalName}” that does not belong there", null);
        }

        return wrong is not null;
    }

    /// <summary>Whether an element stands in another of its kind without one of those in between that may hold it there.</summary>
    private static bool IsInside(XElement element, XName kind, HashSet<XName> holders) =>
        element.Ancestors().FirstOrDefault(above => above.Name == kind || holders.Contains(above.Name))?.Name == kind;
}

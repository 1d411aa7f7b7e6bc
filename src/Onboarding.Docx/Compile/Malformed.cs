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

    private static readonly HashSet<XName> Properties =
        [.. new[] { "rPr", "pPr", "tcPr", "trPr", "tblPr", "tblPrEx", "tblGrid", "sectPr" }.Select(name => Names.W + name)];

    private static readonly XName TextBox = Names.W + "txbxContent";
    private static readonly XName Ruby = Names.W + "ruby";
    private static readonly XName ControlProperties = Names.W + "sdtPr";
    private static readonly XName ControlContent = Names.W + "sdtContent";

    /// <summary>
    /// In which of the others each of these may stand, whatever else stands between them; null is none of them. Text boxes, and notes while they
    /// stand at their reference, hold what the body of a document holds.
    /// </summary>
    private static readonly Dictionary<XName, XName?[]> Holders = new()
    {
        [Names.Table] = [Names.Cell, TextBox, Names.Note, null],
        [Names.Row] = [Names.Table],
        [Names.Cell] = [Names.Row],
        [Names.Paragraph] = [Names.Cell, TextBox, Names.Note, null],
        [Names.Run] = [Names.Paragraph, Ruby],
        [Ruby] = [Names.Run],
        [TextBox] = [Names.Run],
        [Names.Note] = [Names.Run],
    };

    public static bool IsReported(string part, XElement root, ProblemList problems)
    {
        var wrong = root.Descendants().FirstOrDefault(element =>
            (Properties.Contains(element.Name) && element.Descendants().Any(inner => Holders.ContainsKey(inner.Name)))
            || (element.Name == ControlProperties && element.Parent!.Name != Names.Control)
            || (element.Name == Names.Control && (element.Elements(ControlProperties).Count() > 1 || element.Elements(ControlContent).Count() > 1))
            || (Leaves.Contains(element.Name) && element.HasElements)
            || (element.Name == Names.Text && element.Parent!.Name.LocalName != Names.Run.LocalName)
            || (Holders.TryGetValue(element.Name, out var holders) && Array.IndexOf(holders, HolderOf(element)) < 0)
            || (element.Name == Names.Drawing + "docPr" && element.Ancestors(Names.Pic + "pic").Any()));
        if (wrong is not null)
        {
            problems.Add("xml.structure", $"{part} is not a proper Word part: something stands inside or around “{wrong.Name.LocalName}” that does not belong there", null);
        }

        return wrong is not null;
    }

    private static XName? HolderOf(XElement element) => element.Ancestors().FirstOrDefault(above => Holders.ContainsKey(above.Name))?.Name;
}

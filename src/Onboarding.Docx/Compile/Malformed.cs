using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>
/// Refuses parts in which text is nested as WordprocessingML does not allow (ECMA-376 part 1, CT_R and CT_Text): no program writes such a part,
/// and cutting its runs apart around tags would lose what they hold.
/// </summary>
internal static class Malformed
{
    private static readonly HashSet<XName> Leaves =
        [.. new[] { "t", "delText", "instrText", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "proofErr" }.Select(name => Names.W + name)];

    public static bool IsReported(string part, XElement root, ProblemList problems)
    {
        var wrong = root.Descendants().FirstOrDefault(element =>
            (element.Name == Names.Run && element.Parent!.Name == Names.Run)
            || ((element.Name == Names.RunProperties || element.Name == Names.ParagraphProperties) && element.Descendants(Names.Run).Any())
            || (Leaves.Contains(element.Name) && element.HasElements));
        if (wrong is not null)
        {
            problems.Add("xml.structure", $"{part} is not a proper Word part: something stands inside or around “{wrong.Name.LocalName}” that does not belong there", null);
        }

        return wrong is not null;
    }
}

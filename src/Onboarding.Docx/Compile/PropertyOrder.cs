using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>The order in which properties must stand (ECMA-376 part 1: CT_PPrBase, CT_NumPr, CT_TcPrBase), as far as properties are added here.</summary>
internal static class PropertyOrder
{
    private static readonly Dictionary<string, string[]> Before = new(StringComparer.Ordinal)
    {
        ["numPr"] = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"],
        ["tabs"] = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd"],
        ["jc"] =
        [
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
            "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap",
        ],
        ["ilvl"] = [],
        ["numId"] = ["ilvl"],
        ["tcW"] = ["cnfStyle"],
        ["gridSpan"] = ["cnfStyle", "tcW"],
        ["vMerge"] = ["cnfStyle", "tcW", "gridSpan", "hMerge"],
    };

    /// <summary>The property of that name, added in its place when there is none.</summary>
    public static XElement Child(XElement properties, string name)
    {
        var child = properties.Element(Names.W + name);
        if (child is null)
        {
            child = new XElement(Names.W + name);
            Place(properties, name, child);
        }

        return child;
    }

    /// <summary>Puts an element, or what stands for it, where the property of that name belongs.</summary>
    public static void Place(XElement properties, string name, XElement element)
    {
        var previous = properties.Elements().LastOrDefault(other => Before[name].Contains(other.Name.LocalName));
        if (previous is null)
        {
            properties.AddFirst(element);
        }
        else
        {
            previous.AddAfterSelf(element);
        }
    }
}

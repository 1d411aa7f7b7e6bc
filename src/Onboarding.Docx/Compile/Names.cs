using System.Xml.Linq;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>Names of WordprocessingML (ECMA-376 part 1, transitional) and of the marks that stand in for tags while a part is compiled.</summary>
internal static class Names
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    public static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";

    /// <summary>Stands where a tag stood; carries its <see cref="Tag"/> as annotation.</summary>
    public static readonly XName Mark = XNamespace.Get("urn:onboarding:docx") + "tag";

    /// <summary>Stands where a step writes something of its own; carries the <see cref="PlanNode"/> as annotation, as attributes that are computed do.</summary>
    public static readonly XName Step = Mark.Namespace + "step";

    /// <summary>Holds a footnote or endnote while it stands in the text that refers to it.</summary>
    public static readonly XName Note = Mark.Namespace + "note";

    /// <summary>Stands where a table of contents stood; carries its <see cref="ContentsField"/> as annotation.</summary>
    public static readonly XName Place = Mark.Namespace + "contents";

    /// <summary>Holds what is written only when tables of contents are written anew.</summary>
    public static readonly XName WithContents = Mark.Namespace + "with-contents";

    /// <summary>Holds the tags of a chart; carries the step that reads its data as annotation.</summary>
    public static readonly XName Chart = Mark.Namespace + "chart";

    public static readonly XName Paragraph = W + "p";
    public static readonly XName ParagraphProperties = W + "pPr";
    public static readonly XName Run = W + "r";
    public static readonly XName RunProperties = W + "rPr";
    public static readonly XName Text = W + "t";
    public static readonly XName Tab = W + "tab";
    public static readonly XName Break = W + "br";
    public static readonly XName Table = W + "tbl";
    public static readonly XName Row = W + "tr";
    public static readonly XName Cell = W + "tc";
    public static readonly XName Control = W + "sdt";
    public static readonly XName BookmarkStart = W + "bookmarkStart";
    public static readonly XName BookmarkEnd = W + "bookmarkEnd";

    /// <summary>Text that was deleted or moved away with changes tracked: it is not part of what the author sees as the text.</summary>
    public static bool IsDeleted(XElement element) => element.Name == W + "del" || element.Name == W + "moveFrom";

    /// <summary>An element that a step stands in for; what is inside it is not written.</summary>
    public static XElement ToStep(PlanNode node)
    {
        var step = new XElement(Step);
        step.AddAnnotation(node);
        return step;
    }

    /// <summary>The tag that an element stands for, or null for an ordinary element.</summary>
    public static Tag? TagOf(XNode node) => node is XElement element && element.Name == Mark ? element.Annotation<Tag>() : null;
}

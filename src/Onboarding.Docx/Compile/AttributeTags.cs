using System.Xml.Linq;
using Onboarding.Docx.Expressions;

namespace Onboarding.Docx.Compile;

/// <summary>
/// Reads tags in the two attributes where they may stand: the alternative text of a picture, and the tag of a content control. There the whole
/// attribute is one tag.
/// </summary>
internal static class AttributeTags
{
    /// <summary>How far the end of a quote is looked for; nobody writes a longer tag into a field of a dialog box.</summary>
    private const int Longest = 4_096;

    private static readonly XName ControlTag = Names.W + "tag";
    private static readonly XName PictureProperties = Names.Drawing + "docPr";

    /// <summary>The attribute of an element that may hold a tag and does, or null.</summary>
    public static XAttribute? Find(XElement element)
    {
        var attribute = element.Name == ControlTag && element.Parent?.Name == Names.W + "sdtPr" ? element.Attribute(Names.W + "val")
            : element.Name == PictureProperties && PicturePlaceholder.PictureOf(element) is not null ? element.Attribute("descr")
            : null;
        return attribute is not null && CodeOf(attribute.Value) is not null ? attribute : null;
    }

    /// <summary>Whether a tag gives what its attribute asks for: a picture, or text.</summary>
    public static bool Fits(Tag tag, bool isPicture) =>
        tag.Kind == TagKind.Print || (isPicture && tag.Content?.Name is FunctionSpec.Image or FunctionSpec.Qr);

    /// <summary>The code of the one tag that makes up a text, or null.</summary>
    public static string? CodeOf(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith("{{", StringComparison.Ordinal))
        {
            return null;
        }

        var tags = TagScanner.Scan(trimmed, Longest, (_, _) => { });
        return tags is [{ Start: 0 } tag] && tag.End == trimmed.Length ? tag.Code : null;
    }
}

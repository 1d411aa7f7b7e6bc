using System.Text;
using System.Xml.Linq;
using Onboarding.Docx.Compile;

namespace Onboarding.Docx.Content;

/// <summary>Pieces of WordprocessingML as bytes, for places where the prefix <c>w</c> is declared.</summary>
internal static class Fragment
{
    private static readonly string Declaration = $" xmlns:w=\"{Names.W}\"";

    /// <summary>Whether pieces can stand here. In what Word and its kin write they always can.</summary>
    public static bool FitsAt(XElement place) => place.GetNamespaceOfPrefix("w") == Names.W;

    /// <summary>The problem of a place where they cannot.</summary>
    public static TemplateProblem Misfit(Tag tag) => new(
        "content.prefix", $"“{tag.Source}” stands in a part that no word processor wrote; open the template in Word and save it", tag.Place);

    /// <summary>The element without the declaration of <c>w</c>; nothing for null.</summary>
    public static byte[] Bytes(XElement? element)
    {
        if (element is null)
        {
            return [];
        }

        element.SetAttributeValue(XNamespace.Xmlns + "w", Names.W.NamespaceName);
        return Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting).Replace(Declaration, "", StringComparison.Ordinal));
    }

    /// <summary>Declarations of the prefixes that a piece of the template uses, so that it keeps them when it stands alone.</summary>
    public static IEnumerable<XAttribute> Declarations(XElement piece) =>
        piece.DescendantsAndSelf().SelectMany(element => element.Attributes().Select(attribute => attribute.Name.Namespace).Append(element.Name.Namespace))
            .Where(space => space != XNamespace.None && space != XNamespace.Xml && space != XNamespace.Xmlns).Distinct()
            .Select(space => (Prefix: piece.GetPrefixOfNamespace(space), Space: space))
            .Where(pair => pair.Prefix is not (null or "w"))
            .Select(pair => new XAttribute(XNamespace.Xmlns + pair.Prefix!, pair.Space.NamespaceName));
}

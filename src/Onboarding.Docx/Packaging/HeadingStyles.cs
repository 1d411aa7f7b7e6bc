using System.Xml.Linq;
using Onboarding.Docx.Compile;

namespace Onboarding.Docx.Packaging;

/// <summary>Finds the styles that make headings: by outline level or by Word's internal name, which is English in every language.</summary>
internal static class HeadingStyles
{
    public static IReadOnlySet<string> Find(XElement styles) => styles.Elements(Names.W + "style")
        .Where(style => style.Element(Names.ParagraphProperties)?.Element(Names.W + "outlineLvl") is not null
            || ((string?)style.Element(Names.W + "name")?.Attribute(Names.W + "val"))?.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) == true)
        .Select(style => (string?)style.Attribute(Names.W + "styleId") ?? "")
        .ToHashSet(StringComparer.Ordinal);
}

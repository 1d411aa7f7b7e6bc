using System.Xml.Linq;

namespace Onboarding.Docx.Packaging;

/// <summary>The content types of a package (ECMA-376 part 2, section 7.3).</summary>
internal sealed class ContentTypes(IReadOnlyDictionary<string, string> overrides, IReadOnlyDictionary<string, string> defaults)
{
    public const string PartName = "[Content_Types].xml";
    public static readonly XNamespace Space = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static ContentTypes Read(XElement root)
    {
        var overrides = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var defaults = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in root.Elements())
        {
            var type = (string?)element.Attribute("ContentType") ?? "";
            if (element.Name == Space + "Override" && (string?)element.Attribute("PartName") is { } part)
            {
                overrides[part.TrimStart('/')] = type;
            }
            else if (element.Name == Space + "Default" && (string?)element.Attribute("Extension") is { } extension)
            {
                defaults[extension] = type;
            }
        }

        return new(overrides, defaults);
    }

    /// <summary>The type of a part, or empty when none is declared.</summary>
    public string Of(string part) =>
        overrides.TryGetValue(part, out var type) || defaults.TryGetValue(Path.GetExtension(part).TrimStart('.'), out type) ? type : "";
}

using System.Xml.Linq;

namespace Onboarding.Docx.Packaging;

/// <summary>The content types of a package (ECMA-376 part 2).</summary>
internal sealed class ContentTypes(IReadOnlyDictionary<string, string> overrides, IReadOnlyDictionary<string, string> defaults)
{
    public const string PartName = "[Content_Types].xml";
    public static readonly XNamespace Space = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static ContentTypes Read(XElement root) => From(root.Elements().Select(element => (
        element.Name == Space + "Default",
        ((string?)element.Attribute(element.Name == Space + "Default" ? "Extension" : "PartName") ?? "").TrimStart('/'),
        (string?)element.Attribute("ContentType") ?? "")));

    /// <summary>From declarations in their order; a later one replaces an earlier one for the same part or extension.</summary>
    public static ContentTypes From(IEnumerable<(bool IsDefault, string Key, string Type)> declarations)
    {
        var overrides = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var defaults = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (isDefault, key, type) in declarations)
        {
            (isDefault ? defaults : overrides)[key] = type;
        }

        return new(overrides, defaults);
    }

    /// <summary>The type of a part, or empty when none is declared.</summary>
    public string Of(string part) =>
        overrides.TryGetValue(part, out var type) || defaults.TryGetValue(Path.GetExtension(part).TrimStart('.'), out type) ? type : "";
}

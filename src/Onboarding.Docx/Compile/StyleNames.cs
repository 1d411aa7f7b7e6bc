using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>Finds styles of a template by Word's internal names, which are English in every language.</summary>
internal sealed class StyleNames(XElement styles)
{
    private readonly Dictionary<(string Type, string Name), string> _ids = styles.Elements(Names.W + "style")
        .Select(style => (
            Type: (string?)style.Attribute(Names.W + "type") ?? "",
            Name: ((string?)style.Element(Names.W + "name")?.Attribute(Names.W + "val") ?? "").ToUpperInvariant(),
            Id: (string?)style.Attribute(Names.W + "styleId") ?? ""))
        .Where(style => style.Id.Length > 0)
        .GroupBy(style => (style.Type, style.Name))
        .ToDictionary(styles => styles.Key, styles => styles.First().Id);

    /// <summary>The identifier of a paragraph style, or null when the template has none of that name.</summary>
    public string? Paragraph(string name) => _ids.GetValueOrDefault(("paragraph", name.ToUpperInvariant()));

    /// <summary>The identifier of a character style, or null.</summary>
    public string? Character(string name) => _ids.GetValueOrDefault(("character", name.ToUpperInvariant()));
}

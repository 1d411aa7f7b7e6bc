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

    private readonly string[] _tables = [.. styles.Elements(Names.W + "style")
        .Where(style => (string?)style.Attribute(Names.W + "type") == "table" && (string?)style.Attribute(Names.W + "default") is not ("1" or "true" or "on"))
        .Select(style => (string?)style.Attribute(Names.W + "styleId")).OfType<string>()];

    /// <summary>The identifier of a paragraph style, or null when the template has none of that name.</summary>
    public string? Paragraph(string name) => _ids.GetValueOrDefault(("paragraph", name.ToUpperInvariant()));

    /// <summary>The table style for tables without one: Word's plain grid, or else the first style of the template's own; null when it has neither.</summary>
    public string? Table => _ids.GetValueOrDefault(("table", "TABLE GRID")) ?? _tables.FirstOrDefault();

    /// <summary>The identifier of a character style, or null.</summary>
    public string? Character(string name) => _ids.GetValueOrDefault(("character", name.ToUpperInvariant()));
}

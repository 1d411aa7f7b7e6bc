using System.Xml.Linq;
using Onboarding.Docx.Rendering;
using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Packaging;

/// <summary>Adds the parts that the options write into, where a template has none, so that rendering need not know about it.</summary>
internal static class PackageCompletion
{
    private const string Relationships = "http://schemas.openxmlformats.org/";
    public static readonly XNamespace Space = Relationships + "package/2006/relationships";

    /// <summary>The template with properties, styles and settings; the same bytes when it had them all.</summary>
    public static byte[] Complete(byte[] file, TemplatePackage package)
    {
        var changed = new Dictionary<string, XElement>(StringComparer.OrdinalIgnoreCase);
        Add(package, changed, "docProps/core.xml", OptionParts.PropertiesType, OptionParts.EmptyProperties, "", Relationships + "package/2006/relationships/metadata/core-properties");
        Add(package, changed, "word/styles.xml", OptionParts.StylesType, OptionParts.EmptyStyles, package.Main, Relationships + "officeDocument/2006/relationships/styles");
        Add(package, changed, "word/settings.xml", SettingsPart.Type, SettingsPart.Empty, package.Main, Relationships + "officeDocument/2006/relationships/settings");
        return changed.Count == 0 ? file : Write(package, changed, []);
    }

    /// <summary>Name of the part that holds the relationships of a part, or of the package for an empty name.</summary>
    public static string RelationshipsOf(string source)
    {
        var folder = source[..(source.LastIndexOf('/') + 1)];
        return $"{folder}_rels/{source[folder.Length..]}.rels";
    }

    private static void Add(
        TemplatePackage package, Dictionary<string, XElement> changed, string name, string type, XElement content, string source, string relationship)
    {
        if (package.Parts.Any(part => part.ContentType == type))
        {
            return;
        }

        if (package.Parts.Any(part => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new DocxRejectedException([new("package.type", $"the part has another content type than {type}", name)]);
        }

        changed[name] = content;
        var types = Root(package, changed, ContentTypes.PartName, ContentTypes.Space + "Types");
        types.Add(new XElement(ContentTypes.Space + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", type)));
        var list = Root(package, changed, RelationshipsOf(source), Space + "Relationships");
        var taken = list.Elements().Select(element => (string?)element.Attribute("Id")).ToHashSet();
        var id = Enumerable.Range(taken.Count, taken.Count + 1).Select(number => $"added{number}").First(free => !taken.Contains(free));
        list.Add(new XElement(
            Space + "Relationship", new XAttribute("Id", id), new XAttribute("Type", relationship), new XAttribute("Target", "/" + name)));
    }

    /// <summary>The content of a part as changed so far, or a new root where the package has no such part.</summary>
    public static XElement Root(TemplatePackage package, Dictionary<string, XElement> changed, string name, XName root)
    {
        if (!changed.TryGetValue(name, out var element))
        {
            var isThere = package.Parts.Any(part => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            changed[name] = element = isThere ? package.Load(name) : new XElement(root);
        }

        return element;
    }

    /// <summary>A package with parts changed or added; <paramref name="changed"/> is empty afterwards.</summary>
    public static byte[] Write(TemplatePackage package, Dictionary<string, XElement> changed, IEnumerable<(string Name, ZipContent Content)> added)
    {
        using var blocks = new PackedBlocks();
        using var output = new MemoryStream();
        var zip = new ZipWriter(output);
        foreach (var part in package.Parts)
        {
            zip.Add(part.Name, changed.Remove(part.Name, out var content) ? Pack(content, blocks) : part.Content);
        }

        foreach (var (name, content) in changed)
        {
            zip.Add(name, Pack(content, blocks));
        }

        foreach (var (name, content) in added)
        {
            zip.Add(name, content);
        }

        zip.Finish();
        return output.ToArray();
    }

    /// <summary>An XML part, ready to be written.</summary>
    public static ZipContent Pack(XElement content, PackedBlocks blocks)
    {
        using var sink = new PartSink(new(long.MaxValue), blocks, DocxCompression.Optimal);
        sink.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
        sink.Write(content.ToString(SaveOptions.DisableFormatting));
        return sink.Finish();
    }
}

using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Packaging;

/// <summary>The template while documents are brought into it: its changed parts, new parts and relationships, and numbers that are still free.</summary>
internal sealed class IncludingPackage
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly XNamespace Space = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly Dictionary<string, XElement> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<(TemplatePackage, string), string> _copies = [];
    private readonly List<(string Name, ZipContent Content)> _added = [];
    private readonly TemplatePackage _package;
    private readonly string _folder;
    private long _id;

    public IncludingPackage(TemplatePackage package, XElement document)
    {
        _package = package;
        _folder = package.Main[..(package.Main.LastIndexOf('/') + 1)];
        Document = _changed[package.Main] = document;
        Styles = _changed[package.Single(OptionParts.StylesType).Name] = package.Find(OptionParts.StylesType)!;
        Bookmarks = document.Descendants(Names.BookmarkStart).Select(bookmark => (string?)bookmark.Attribute(Names.W + "name") ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        _id = document.Descendants().Where(element => element.Name == Names.BookmarkStart || element.Name == Names.Drawing + "docPr")
            .Select(element => (string?)(element.Attribute("id") ?? element.Attribute(Names.W + "id"))).Select(Number).DefaultIfEmpty().Max();
    }

    public XElement Document { get; }

    public XElement Styles { get; }

    /// <summary>Names of bookmarks, which Word tells apart without regard to case.</summary>
    public HashSet<string> Bookmarks { get; }

    /// <summary>The lists of the template; an empty part is added when it has none.</summary>
    public XElement Numbering => field ??= OpenNumbering();

    /// <summary>A number that no bookmark or drawing of the document has.</summary>
    public string NewId() => (++_id).ToString(CultureInfo.InvariantCulture);

    /// <summary>The target and mode of a relationship of a document's main part.</summary>
    public static (string Type, string Target, bool IsExternal)? Relationship(TemplatePackage source, string id)
    {
        var relationship = PackageCompletion.Root(source, [], TemplatePackage.RelationshipsOf(source.Main), Space + "Relationships").Elements()
            .FirstOrDefault(element => (string?)element.Attribute("Id") == id);
        return relationship is null ? null
            : ((string?)relationship.Attribute("Type") ?? "", (string?)relationship.Attribute("Target") ?? "", (string?)relationship.Attribute("TargetMode") == "External");
    }

    /// <summary>A relationship to something outside the package, under a new name.</summary>
    public string Link(string type, string target) => Relate(type, target, new XAttribute("TargetMode", "External"));

    /// <summary>A relationship to a copy of a part of another package; null when that package has no such part.</summary>
    public string? Copy(TemplatePackage source, string type, string target)
    {
        var name = target.StartsWith('/') ? target[1..] : source.Main[..(source.Main.LastIndexOf('/') + 1)] + target;
        if (source.Parts.FirstOrDefault(part => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } part)
        {
            return null;
        }

        if (!_copies.TryGetValue((source, part.Name), out var id))
        {
            var copy = $"{_folder}included/{_added.Count + 1}{Path.GetExtension(part.Name)}";
            _added.Add((copy, part.Content));
            Declare(copy, part.ContentType);
            _copies[(source, part.Name)] = id = Relate(type, "/" + copy);
        }

        return id;
    }

    public TemplatePackage Write() => TemplatePackage.Reopen(PackageCompletion.Write(_package, _changed, _added));

    private XElement OpenNumbering()
    {
        if (_package.Find(NumberingPart.Type) is { } numbering)
        {
            return _changed[_package.Single(NumberingPart.Type).Name] = numbering;
        }

        var name = _folder + "includedNumbering.xml";
        Declare(name, NumberingPart.Type);
        Relate(Office + "numbering", "/" + name);
        return _changed[name] = new XElement(Names.W + "numbering", new XAttribute(XNamespace.Xmlns + "w", Names.W));
    }

    private void Declare(string part, string type) => PackageCompletion.Root(_package, _changed, ContentTypes.PartName, ContentTypes.Space + "Types")
        .Add(new XElement(ContentTypes.Space + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type)));

    private string Relate(string type, string target, params XAttribute[] more)
    {
        var list = PackageCompletion.Root(_package, _changed, TemplatePackage.RelationshipsOf(_package.Main), Space + "Relationships");
        var id = "included" + (list.Elements().Count() + 1);
        list.Add(new XElement(Space + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target), more));
        return id;
    }

    private static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, int.MaxValue / 4) : 0;
}

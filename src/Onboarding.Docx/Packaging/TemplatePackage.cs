using System.Xml;
using System.Xml.Linq;
using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Packaging;

/// <summary>One entry of a template's package: its packed bytes as they are, and its content type.</summary>
internal sealed record PackagePart(string Name, string ContentType, ZipContent Content);

/// <summary>A package that the guard has accepted, read into memory.</summary>
internal sealed class TemplatePackage
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
    private readonly byte[] _file;
    private readonly Dictionary<string, ZipEntry> _entries;

    private TemplatePackage(byte[] file, int maxEntries)
    {
        _file = file;
        using var stream = new MemoryStream(file, writable: false);
        var entries = ZipDirectory.Read(stream, maxEntries).Where(entry => !entry.IsFolder).ToList();
        _entries = entries.ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
        var types = ContentTypes.Read(Load(ContentTypes.PartName));
        Parts = [.. entries.Select(entry => new PackagePart(entry.Name, types.Of(entry.Name), Packed(entry)))];
        Main = Parts.First(part => part.ContentType == MainType).Name;
    }

    /// <summary>Opens a template; parts that the options need and that it lacks are added.</summary>
    public static TemplatePackage Open(byte[] file, int maxEntries)
    {
        var package = new TemplatePackage(file, maxEntries);
        var complete = PackageCompletion.Complete(file, package);
        return complete == file ? package : new(complete, ushort.MaxValue);
    }

    /// <summary>Opens a package that was put together here, out of parts that the guard has seen.</summary>
    public static TemplatePackage Reopen(byte[] file) => new(file, ushort.MaxValue);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<PackagePart> Parts { get; }

    public string Main { get; }

    /// <summary>The part of a type that lies highest: a collection of building blocks may bring another one of its own.</summary>
    public PackagePart Single(string contentType) => Parts.Where(part => part.ContentType == contentType).MinBy(part => part.Name.Length)!;

    /// <summary>The content of the part of a type, where the template has one.</summary>
    public XElement? Find(string contentType) => Parts.Any(part => part.ContentType == contentType) ? Load(Single(contentType).Name) : null;

    /// <summary>The part that a relationship of a part leads to, where it leads to one.</summary>
    public string? Target(string part, string id) => Targets(part, relationship => (string?)relationship.Attribute("Id") == id).FirstOrDefault();

    /// <summary>The parts that the relationships of one kind lead to.</summary>
    public IEnumerable<string> TargetsOf(string part, string kind) =>
        Targets(part, relationship => ((string?)relationship.Attribute("Type"))?.EndsWith("/" + kind, StringComparison.Ordinal) == true);

    public static string RelationshipsOf(string part) => part.Insert(part.LastIndexOf('/') + 1, "_rels/") + ".rels";

    private IEnumerable<string> Targets(string part, Func<XElement, bool> isWanted) => !_entries.ContainsKey(RelationshipsOf(part)) ? []
        : Load(RelationshipsOf(part)).Elements().Where(isWanted).Select(relationship => (string?)relationship.Attribute("Target") ?? "")
            .Select(target => Uri.TryCreate(new Uri("part://package/" + part), target, out var uri) && _entries.TryGetValue(uri.AbsolutePath[1..], out var entry) ? entry.Name : null)
            .OfType<string>();

    public bool Has(string name) => _entries.ContainsKey(name);

    public XElement Load(string name)
    {
        using var stream = new MemoryStream(_file, writable: false);
        using var reader = XmlReader.Create(new ZipEntryStream(stream, _entries[name]), Safe);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private ZipContent Packed(ZipEntry entry) =>
        new(entry.Method, entry.Crc, entry.Size, [_file.AsMemory((int)entry.DataOffset, (int)entry.PackedSize)]);
}

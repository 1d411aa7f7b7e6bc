using System.IO.Hashing;
using System.Xml.Linq;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Media;
using Onboarding.Docx.Rendering;
using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Packaging;

/// <summary>
/// What one rendering adds to the package of its template: parts, relationships of the part that is being written, content types. Relationship
/// parts and the list of types are built anew only where something was added; names and identifiers follow the order of the additions, so that
/// equal renderings stay equal.
/// </summary>
internal sealed class AddedParts(TemplatePackage package, DocxRenderOptions options, OutputBudget budget)
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private readonly Dictionary<string, HashSet<string>> _identifiers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> _changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Part, string Type, string Target), string> _relationships = [];
    private readonly Dictionary<DocxImage, string> _pictures = [];
    private readonly Dictionary<UInt128, (string Name, DocxImage Image)> _contents = [];
    private readonly List<(string Name, ZipContent Content)> _parts = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The relationship of <paramref name="part"/> to a picture. Equal pictures are stored once.</summary>
    /// <exception cref="FunctionException">The picture is larger than the options allow.</exception>
    public string Picture(string part, DocxImage image)
    {
        if (!_pictures.TryGetValue(image, out var name))
        {
            _pictures[image] = name = Store(image);
        }

        return Relationship(part, Office + "image", "/" + name, isExternal: false);
    }

    /// <summary>The relationship of <paramref name="part"/> to an address outside the document.</summary>
    public string Link(string part, string address) => Relationship(part, Office + "hyperlink", address, isExternal: true);

    /// <summary>Adds a part that is stored as it is.</summary>
    /// <param name="beginning">Folder and beginning of its name; a number that is still free follows.</param>
    /// <param name="extension">Extension without dot.</param>
    /// <param name="type">Its content type.</param>
    /// <param name="content">Its bytes, which must not change any more.</param>
    /// <returns>Its name.</returns>
    public string Part(string beginning, string extension, string type, ReadOnlyMemory<byte> content)
    {
        budget.Spend(content.Length);
        var number = _parts.Count + 1;
        var name = $"{beginning}{number}.{extension}";
        while (package.Has(name) || !_names.Add(name))
        {
            name = $"{beginning}{++number}.{extension}";
        }

        _parts.Add((name, ZipContent.Store(content)));
        Declare(name, extension, type);
        return name;
    }

    /// <summary>A relationship of <paramref name="part"/>; the same one again when it was asked for before.</summary>
    /// <param name="part">Name of the part that holds the reference.</param>
    /// <param name="type">Type of the relationship.</param>
    /// <param name="target">A part with a leading slash, or an address.</param>
    /// <param name="isExternal">Whether it leads out of the package.</param>
    /// <returns>Its identifier.</returns>
    public string Relationship(string part, string type, string target, bool isExternal)
    {
        if (_relationships.TryGetValue((part, type, target), out var known))
        {
            return known;
        }

        var list = Change(PackageCompletion.RelationshipsOf(part), PackageCompletion.Space + "Relationships");
        if (!_identifiers.TryGetValue(part, out var identifiers))
        {
            _identifiers[part] = identifiers = [.. list.Elements().Select(element => (string?)element.Attribute("Id") ?? "")];
        }

        var number = identifiers.Count + 1;
        while (!identifiers.Add($"added{number}"))
        {
            number++;
        }

        var id = $"added{number}";
        list.Add(new XElement(
            PackageCompletion.Space + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target),
            isExternal ? new XAttribute("TargetMode", "External") : null));
        return _relationships[(part, type, target)] = id;
    }

    /// <summary>The part of the template as the additions have changed it, or null where they have not.</summary>
    public ZipContent? Changed(string name, PackedBlocks blocks) =>
        _changed.Count > 0 && _changed.Remove(name, out var content) ? PackageCompletion.Pack(content, blocks) : null;

    /// <summary>The parts that the template does not have, to be written after its own.</summary>
    public IEnumerable<(string Name, ZipContent Content)> New(PackedBlocks blocks) =>
        _changed.Select(part => (part.Key, PackageCompletion.Pack(part.Value, blocks))).Concat(_parts);

    private string Store(DocxImage image)
    {
        var content = image.Content;
        if (content.Length > options.ImageByteLimit)
        {
            throw new FunctionException($"the picture is larger than {options.ImageByteLimit} bytes");
        }

        if (image.Header.Pixels > options.ImagePixelLimit)
        {
            throw new FunctionException($"the picture has more than {options.ImagePixelLimit} pixels");
        }

        // The hash only finds candidates: somebody may make two pictures that share one.
        var hash = XxHash128.HashToUInt128(content.Span);
        if (_contents.TryGetValue(hash, out var known) && known.Image.Content.Span.SequenceEqual(content.Span))
        {
            return known.Name;
        }

        var (extension, type) = image.Header.Format switch
        {
            PictureFormat.Png => ("png", "image/png"),
            PictureFormat.Jpeg => ("jpeg", "image/jpeg"),
        };
        var name = Part("word/media/added", extension, type, content);
        _contents[hash] = (name, image);
        return name;
    }

    /// <summary>By the extension where it is still free or means the same, by name otherwise.</summary>
    private void Declare(string name, string extension, string type)
    {
        var types = Change(ContentTypes.PartName, ContentTypes.Space + "Types");
        var known = types.Elements(ContentTypes.Space + "Default")
            .FirstOrDefault(element => string.Equals((string?)element.Attribute("Extension"), extension, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            types.AddFirst(new XElement(ContentTypes.Space + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type)));
        }
        else if ((string?)known.Attribute("ContentType") != type)
        {
            types.Add(new XElement(ContentTypes.Space + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", type)));
        }
    }

    private XElement Change(string name, XName root)
    {
        if (!_changed.TryGetValue(name, out var element))
        {
            _changed[name] = element = package.Has(name) ? package.Load(name) : new XElement(root);
        }

        return element;
    }
}

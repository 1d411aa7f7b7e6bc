using System.Xml;
using Onboarding.Docx.Packaging;
using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Guard;

/// <summary>Inspects one package: what the directory says, then the declared types, then every part. Each stage only begins when the one before found nothing.</summary>
internal sealed class PackageInspector(Stream file, OoxmlKind kind, OoxmlLimits limits, bool isNested)
{
    /// <summary>Beginnings of archives, OLE containers and programs, which have no place inside a document.</summary>
    private static readonly byte[][] ForeignBeginnings =
        [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], "Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B], [0xD0, 0xCF, 0x11, 0xE0], "MZ"u8.ToArray(), "%PDF"u8.ToArray()];

    private readonly Findings _findings = new();

    public IReadOnlyList<GuardFinding> Inspect()
    {
        try
        {
            InspectStages();
        }
        catch (ZipFormatException exception)
        {
            _findings.Add(exception.Code, exception.Message, exception.Entry);
        }

        return _findings.All;
    }

    private void InspectStages()
    {
        if (file.Length > limits.MaxFileBytes)
        {
            _findings.Add("file.size", $"the file is larger than {limits.MaxFileBytes} bytes");
            return;
        }

        var entries = ZipDirectory.Read(file, limits.MaxEntries);
        EntryRules.Check(entries, limits, _findings);
        if (_findings.All.Count > 0)
        {
            return;
        }

        var xml = new XmlInspector(limits, _findings);
        var types = ReadTypes(entries, xml);
        if (_findings.All.Count > 0)
        {
            return;
        }

        foreach (var entry in entries.Where(entry => !entry.IsFolder && entry.Name != ContentTypes.PartName))
        {
            InspectPart(entry, types.Of(entry.Name), xml);
        }
    }

    private ContentTypes ReadTypes(IReadOnlyList<ZipEntry> entries, XmlInspector xml)
    {
        if (entries.FirstOrDefault(entry => entry.Name == ContentTypes.PartName) is { } list)
        {
            ReadXml(list, PartRole.Types, xml);
        }

        if (xml.Types.DistinctBy(type => (type.IsDefault, type.Key.ToUpperInvariant())).Count() != xml.Types.Count)
        {
            _findings.Add("package.types", "a part or extension has two content types", ContentTypes.PartName);
        }

        var types = ContentTypes.From(xml.Types);
        var parts = entries.Where(entry => !entry.IsFolder && entry.Name != ContentTypes.PartName).ToList();
        if (parts.Count(part => types.Of(part.Name) == AllowedTypes.Main(kind)) != 1)
        {
            _findings.Add("package.kind", $"the file is not a {kind} without macros");
        }

        foreach (var part in parts)
        {
            var type = types.Of(part.Name);
            if (!AllowedTypes.Contains(kind, type))
            {
                _findings.Add("package.type", type.Length == 0 ? "the part has no content type" : $"content of type {type} is not accepted", part.Name);
            }
            else if (IsRelationships(part) != (type == AllowedTypes.Relationships))
            {
                _findings.Add("package.type", "relationships are declared as something else, or the other way round", part.Name);
            }
        }

        return types;
    }

    private void InspectPart(ZipEntry entry, string type, XmlInspector xml)
    {
        if (AllowedTypes.IsXml(type))
        {
            ReadXml(entry, IsRelationships(entry) ? PartRole.Relationships : AllowedTypes.IsForeignXml(entry.Name, type) ? PartRole.Foreign : PartRole.Office, xml);
        }
        else if (type == AllowedTypes.Workbook && !isNested && entry.Size <= limits.MaxXmlPartBytes)
        {
            // The figures behind a chart: a workbook of its own, which must be as harmless as one that is uploaded.
            var inner = new PackageInspector(new MemoryStream(ZipEntryStream.ReadAll(file, entry)), OoxmlKind.Xlsx, limits, isNested: true);
            foreach (var finding in inner.Inspect())
            {
                _findings.Add(finding.Code, finding.Message, entry.Name + "!" + finding.Part);
            }
        }
        else
        {
            ReadOther(entry);
        }
    }

    private void ReadXml(ZipEntry entry, PartRole role, XmlInspector xml)
    {
        using var stream = new ZipEntryStream(file, entry);
        try
        {
            xml.Inspect(stream, entry.Name, role);
        }
        catch (XmlException exception)
        {
            _findings.Add("xml.invalid", "the part is not XML that is accepted: " + exception.Message, entry.Name);
        }
        catch (ZipFormatException exception) when (exception.Entry is null)
        {
            _findings.Add(exception.Code, exception.Message, entry.Name);
        }
    }

    private void ReadOther(ZipEntry entry)
    {
        using var stream = new ZipEntryStream(file, entry);
        var buffer = new byte[64 << 10];
        var length = stream.ReadAtLeast(buffer, 8, throwOnEndOfStream: false);
        if (ForeignBeginnings.Any(beginning => buffer.AsSpan(0, length).StartsWith(beginning)))
        {
            _findings.Add("package.nested", "an archive, an embedded object or a program stands where a picture or font should", entry.Name);
        }

        while (stream.Read(buffer) > 0)
        {
        }
    }

    private static bool IsRelationships(ZipEntry entry) => entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}

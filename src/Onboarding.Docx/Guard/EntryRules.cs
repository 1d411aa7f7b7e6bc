using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Guard;

/// <summary>What the directory alone already tells: names, links, sizes.</summary>
internal static class EntryRules
{
    private const long RatioFrom = 1 << 20;

    public static void Check(IReadOnlyList<ZipEntry> entries, OoxmlLimits limits, Findings findings)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long total = 0, relationships = 0;
        foreach (var entry in entries)
        {
            CheckName(entry, names, findings);
            CheckSize(entry, limits, findings);
            total += entry.Size;
            relationships += entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) ? entry.Size : 0;
        }

        if (total > limits.MaxTotalBytes)
        {
            findings.Add("zip.total", $"unpacked, the file is larger than {limits.MaxTotalBytes} bytes");
        }

        if (relationships > limits.MaxRelationshipBytes)
        {
            findings.Add("relationship.size", $"the relationships together are larger than {limits.MaxRelationshipBytes} bytes");
        }
    }

    private static void CheckName(ZipEntry entry, HashSet<string> names, Findings findings)
    {
        var name = entry.Name;
        if (!names.Add(name))
        {
            findings.Add("zip.duplicate", "two entries have the same name", name);
        }

        var isUnsafe = name.Length == 0 || name[0] == '/' || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
            || name.Any(char.IsControl) || name.Split('/').Any(segment => segment is "." or "..");
        if (isUnsafe)
        {
            findings.Add("zip.name", "the name of an entry leads out of the file or is not a name", name);
        }

        if (entry.IsLink || (entry.IsFolder && entry.Size > 0))
        {
            findings.Add("zip.link", "an entry is a link, or a folder with content", name);
        }
    }

    private static void CheckSize(ZipEntry entry, OoxmlLimits limits, Findings findings)
    {
        if (entry.Size > RatioFrom && entry.Size / Math.Max(1, entry.PackedSize) > limits.MaxRatio)
        {
            findings.Add("zip.ratio", $"an entry unpacks to more than {limits.MaxRatio} times its size", entry.Name);
        }

        var isXml = entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            || entry.Name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);
        if (isXml && entry.Size > limits.MaxXmlPartBytes)
        {
            findings.Add("xml.size", $"an XML part is larger than {limits.MaxXmlPartBytes} bytes", entry.Name);
        }
    }
}

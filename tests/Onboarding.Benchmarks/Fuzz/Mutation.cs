using System.IO.Compression;
using System.Text;

namespace Onboarding.Benchmarks.Fuzz;

/// <summary>Damages a template: the archive itself, the bytes of a part, the elements of a part, the tags in its text.</summary>
internal static class Mutation
{
    public static byte[] Apply(byte[] template, byte[] other, Random random)
    {
        if (random.Next(8) == 0)
        {
            return Bytes(template, random);
        }

        var parts = Read(template);
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var index = random.Next(3) == 0 ? random.Next(parts.Count) : parts.FindIndex(part => part.Name == "word/document.xml");
            if (index < 0)
            {
                continue; // a change before this one has taken the part away
            }

            var (name, content) = parts[index];
            switch (random.Next(10))
            {
                case 0:
                    parts.RemoveAt(index);
                    break;
                case 1:
                    parts[index] = (Rename(name, random), content);
                    break;
                case 2:
                    var all = Read(other);
                    parts[index] = (name, all[random.Next(all.Count)].Content);
                    break;
                case 3 or 4:
                    parts[index] = (name, Bytes(content, random));
                    break;
                default:
                    parts[index] = (name, XmlMutation.Apply(content, random));
                    break;
            }
        }

        return Write(parts);
    }

    private static byte[] Bytes(byte[] content, Random random)
    {
        var bytes = content.ToList();
        for (var count = random.Next(1, 8); count > 0 && bytes.Count > 0; count--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 64), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(XmlMutation.AnyTag(random)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Rename(string name, Random random) => random.Next(4) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name + "x",
        2 => "word/" + name,
        _ => name[..^1],
    };

    private static List<(string Name, byte[] Content)> Read(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return
        [
            .. zip.Entries.Select(entry =>
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                return (entry.FullName, content.ToArray());
            }),
        ];
    }

    private static byte[] Write(List<(string Name, byte[] Content)> parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }
}

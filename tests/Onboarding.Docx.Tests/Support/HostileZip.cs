using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Onboarding.Docx.Tests.Support;

/// <summary>Archives that no honest program writes.</summary>
internal static class HostileZip
{
    /// <summary>Many directory entries over one and the same packed megabytes: small to send, endless to unpack.</summary>
    public static byte[] Overlapping(int entries, int size)
    {
        var content = new byte[size];
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        var name = "a.xml"u8.ToArray();
        using var zip = new MemoryStream();
        zip.Write(Local(name, content, packed));
        zip.Write(name);
        packed.WriteTo(zip);
        var start = zip.Length;
        for (var index = 0; index < entries; index++)
        {
            zip.Write(Directory(name, content, packed));
            zip.Write(name);
        }

        zip.Write(End(entries, zip.Length - start, start));
        return zip.ToArray();
    }

    /// <summary>An end record that claims more entries than anybody should list.</summary>
    public static byte[] Flood(int entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var index = 0; index < entries; index++)
            {
                zip.CreateEntry("e" + index, CompressionLevel.NoCompression);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Changes every occurrence of a name in place; both must have the same length.</summary>
    public static byte[] Rename(byte[] file, string from, string to)
    {
        var (old, replacement) = (Encoding.UTF8.GetBytes(from), Encoding.UTF8.GetBytes(to));
        var result = (byte[])file.Clone();
        for (var at = result.AsSpan().IndexOf(old); at >= 0; at = result.AsSpan().IndexOf(old))
        {
            replacement.CopyTo(result.AsSpan(at));
        }

        return result;
    }

    private static byte[] Local(byte[] name, byte[] content, MemoryStream packed)
    {
        var header = new byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        Describe(header.AsSpan(4), name, content, packed);
        return header;
    }

    private static byte[] Directory(byte[] name, byte[] content, MemoryStream packed)
    {
        var header = new byte[46];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
        Describe(header.AsSpan(6), name, content, packed);
        return header;
    }

    private static void Describe(Span<byte> header, byte[] name, byte[] content, MemoryStream packed)
    {
        header[0] = 20;
        header[4] = 8;
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], Crc32.HashToUInt32(content));
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], (uint)packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], (uint)content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)name.Length);
    }

    private static byte[] End(int entries, long size, long offset)
    {
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)entries);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)entries);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)offset);
        return end;
    }
}

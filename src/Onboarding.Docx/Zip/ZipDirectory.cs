using System.Buffers.Binary;
using System.Text;

namespace Onboarding.Docx.Zip;

/// <summary>
/// Reads a ZIP directory strictly and in bounded memory: the count is believed only after the limit, the directory must lie exactly before the
/// end record, every entry must agree with its local header, and no two entries may share bytes (which .NET's own reader does not see).
/// </summary>
internal sealed class ZipDirectory
{
    private const int MaxDirectoryBytes = 4 << 20;
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private readonly Stream _file;
    private readonly int _maxEntries;

    private ZipDirectory(Stream file, int maxEntries)
    {
        _file = file;
        _maxEntries = maxEntries;
    }

    /// <summary>Reads the entries in directory order.</summary>
    /// <exception cref="ZipFormatException">The directory is damaged, over the limit or deceitful.</exception>
    public static IReadOnlyList<ZipEntry> Read(Stream file, int maxEntries) => new ZipDirectory(file, maxEntries).Read();

    private List<ZipEntry> Read()
    {
        var (count, size, offset) = ReadEnd();
        var directory = ReadAt(offset, (int)size);
        var entries = new List<ZipEntry>(count);
        var position = 0;
        for (var index = 0; index < count; index++)
        {
            entries.Add(ReadEntry(directory.AsSpan(position), offset, out var length));
            position += length;
        }

        if (position != size)
        {
            throw new ZipFormatException("zip.directory", "the directory is longer than its entries");
        }

        RefuseOverlaps(entries, offset);
        return entries;
    }

    private (int Count, long Size, long Offset) ReadEnd()
    {
        var length = (int)Math.Min(_file.Length, ZipFormat.EndLength + ushort.MaxValue);
        var tail = ReadAt(_file.Length - length, length);
        for (var at = length - ZipFormat.EndLength; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (U32(end, 0) == ZipFormat.EndSignature && U16(end, 20) == length - at - ZipFormat.EndLength)
            {
                return ReadEnd(end, _file.Length - length + at);
            }
        }

        throw new ZipFormatException("zip.invalid", "the file is not a complete ZIP archive");
    }

    private (int Count, long Size, long Offset) ReadEnd(ReadOnlySpan<byte> end, long position)
    {
        int count = U16(end, 10);
        long size = U32(end, 12), offset = U32(end, 16);
        if (count == ushort.MaxValue || size == uint.MaxValue || offset == uint.MaxValue)
        {
            throw new ZipFormatException("zip.zip64", "the archive says that it is larger than 4 GB or has more than 65,534 entries");
        }

        if (count > _maxEntries)
        {
            throw new ZipFormatException("zip.entries", $"the archive has {count} entries, more than {_maxEntries}");
        }

        if (U16(end, 4) != 0 || U16(end, 6) != 0 || U16(end, 8) != count || offset + size != position || size > MaxDirectoryBytes)
        {
            throw new ZipFormatException("zip.directory", "the directory does not lie where the end of the archive says");
        }

        return (count, size, offset);
    }

    private ZipEntry ReadEntry(ReadOnlySpan<byte> record, long directoryOffset, out int length)
    {
        if (record.Length < ZipFormat.DirectoryLength || U32(record, 0) != ZipFormat.DirectorySignature)
        {
            throw new ZipFormatException("zip.directory", "the directory has fewer entries than it says");
        }

        int nameLength = U16(record, 28);
        length = ZipFormat.DirectoryLength + nameLength + U16(record, 30) + U16(record, 32);
        if (length > record.Length)
        {
            throw new ZipFormatException("zip.directory", "an entry reaches past the end of the directory");
        }

        var name = record.Slice(ZipFormat.DirectoryLength, nameLength);
        var entry = new ZipEntry(
            Name(name), U16(record, 10), U32(record, 16), U32(record, 20), U32(record, 24), U32(record, 42), 0, U32(record, 38));
        if ((U16(record, 8) & ZipFormat.Encrypted) != 0 || entry.Method is not (ZipEntry.Stored or ZipEntry.Deflated))
        {
            throw new ZipFormatException("zip.method", "an entry is encrypted or packed in an unknown way", entry.Name);
        }

        return entry with { DataOffset = FindData(entry, name, directoryOffset) };
    }

    private long FindData(ZipEntry entry, ReadOnlySpan<byte> name, long directoryOffset)
    {
        if (entry.HeaderOffset + ZipFormat.LocalLength + name.Length > directoryOffset)
        {
            throw new ZipFormatException("zip.header", "an entry lies outside the archive", entry.Name);
        }

        var header = ReadAt(entry.HeaderOffset, ZipFormat.LocalLength + name.Length);
        var data = entry.HeaderOffset + header.Length + U16(header, 28);
        var agrees = U32(header, 0) == ZipFormat.LocalSignature && U16(header, 8) == entry.Method && U16(header, 26) == name.Length
            && header.AsSpan(ZipFormat.LocalLength).SequenceEqual(name);
        if (!agrees || data + entry.PackedSize > directoryOffset || (entry.Method == ZipEntry.Stored && entry.PackedSize != entry.Size))
        {
            throw new ZipFormatException("zip.header", "an entry does not agree with its own header", entry.Name);
        }

        return data;
    }

    private static void RefuseOverlaps(List<ZipEntry> entries, long directoryOffset)
    {
        long free = 0;
        foreach (var entry in entries.OrderBy(entry => entry.HeaderOffset))
        {
            if (entry.HeaderOffset < free)
            {
                throw new ZipFormatException("zip.overlap", "two entries share the same bytes", entry.Name);
            }

            if (free == 0 && entry.HeaderOffset != 0)
            {
                throw new ZipFormatException("zip.prefix", "the file does not begin with the archive");
            }

            free = entry.DataOffset + entry.PackedSize;
        }

        if (free > directoryOffset)
        {
            throw new ZipFormatException("zip.overlap", "an entry reaches into the directory");
        }
    }

    private byte[] ReadAt(long offset, int length)
    {
        var bytes = new byte[length];
        _file.Position = offset;
        _file.ReadExactly(bytes);
        return bytes;
    }

    private static string Name(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (ArgumentException)
        {
            throw new ZipFormatException("zip.name", "the name of an entry is not readable text");
        }
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}

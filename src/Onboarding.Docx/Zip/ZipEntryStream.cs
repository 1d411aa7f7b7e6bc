using System.IO.Compression;
using System.IO.Hashing;

namespace Onboarding.Docx.Zip;

/// <summary>
/// The unpacked bytes of an entry. Never gives more than the directory declared, and checks length and checksum at the end.
/// One at a time per file, because the file's position is shared.
/// </summary>
internal sealed class ZipEntryStream : ForwardStream
{
    private readonly ZipEntry _entry;
    private readonly Stream _source;
    private readonly Crc32 _crc = new();
    private long _given;
    private bool _ended;

    public ZipEntryStream(Stream file, ZipEntry entry)
    {
        _entry = entry;
        file.Position = entry.DataOffset;
        var packed = new Window(file, entry.PackedSize);
        _source = entry.Method == ZipEntry.Stored ? packed : new DeflateStream(packed, CompressionMode.Decompress);
    }

    public static byte[] ReadAll(Stream file, ZipEntry entry)
    {
        var bytes = new byte[entry.Size];
        using var stream = new ZipEntryStream(file, entry);
        stream.ReadExactly(bytes);
        stream.ReadByte(); // reaches the end, where length and checksum are compared
        return bytes;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.Length == 0)
        {
            return 0;
        }

        int read;
        try
        {
            read = _source.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new ZipFormatException("zip.data", "the packed data is damaged", _entry.Name);
        }

        _given += read;
        _crc.Append(buffer[..read]);
        _ended = read == 0;
        if (_given > _entry.Size || (_ended && (_given != _entry.Size || _crc.GetCurrentHashAsUInt32() != _entry.Crc)))
        {
            throw new ZipFormatException("zip.data", "the unpacked data is not what the directory declares", _entry.Name);
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The next bytes of a file that stays open.</summary>
    private sealed class Window(Stream file, long length) : ForwardStream
    {
        private long _left = length;

        public override int Read(Span<byte> buffer)
        {
            var read = file.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
            _left -= read;
            return read;
        }
    }
}

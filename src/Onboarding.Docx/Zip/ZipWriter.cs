using System.Buffers.Binary;
using System.Text;

namespace Onboarding.Docx.Zip;

/// <summary>
/// Writes a ZIP archive forward only: sizes are known before an entry is written, so nothing is sought or patched. Packed bytes are taken as
/// they are, every entry has the same date, and equal entries give equal archives.
/// </summary>
internal sealed class ZipWriter(Stream output)
{
    private readonly List<(byte[] Name, ZipContent Content, uint Offset)> _written = [];
    private long _position;

    public void Add(string name, ZipContent content)
    {
        var nameBytes = Encoding.UTF8.GetBytes(name);
        _written.Add((nameBytes, content, checked((uint)_position)));
        Span<byte> header = stackalloc byte[ZipFormat.LocalLength];
        BinaryPrimitives.WriteUInt32LittleEndian(header, ZipFormat.LocalSignature);
        Describe(header[4..], nameBytes, content);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], 0);
        Write(header);
        Write(nameBytes);
        foreach (var piece in content.Packed)
        {
            Write(piece.Span);
        }
    }

    public void Finish()
    {
        var start = _position;
        Span<byte> header = stackalloc byte[ZipFormat.DirectoryLength];
        foreach (var (name, content, offset) in _written)
        {
            header.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(header, ZipFormat.DirectorySignature);
            header[4] = 20;
            Describe(header[6..], name, content);
            BinaryPrimitives.WriteUInt32LittleEndian(header[42..], offset);
            Write(header);
            Write(name);
        }

        Span<byte> end = stackalloc byte[ZipFormat.EndLength];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, ZipFormat.EndSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_written.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_written.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], checked((uint)(_position - start)));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], checked((uint)start));
        Write(end);
    }

    /// <summary>The 24 bytes that the local header and the directory have in common: version needed to the length of the name.</summary>
    private static void Describe(Span<byte> header, byte[] name, ZipContent content)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Ascii.IsValid(name) ? (ushort)0 : ZipFormat.Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], content.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(header[6..], ZipFormat.FixedTime);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], content.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], checked((uint)content.PackedSize));
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], checked((uint)content.Size));
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)name.Length);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _position += bytes.Length;
    }
}

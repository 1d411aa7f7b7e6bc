using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Rendering;

/// <summary>Where the XML of one part goes: UTF-8 into one borrowed block, from there through checksum and compression into memory.</summary>
internal sealed class PartSink(OutputBudget budget, PackedBlocks blocks, DocxCompression compression) : IDisposable
{
    private const int BlockLength = 64 << 10;

    private readonly byte[] _block = ArrayPool<byte>.Shared.Rent(BlockLength);
    private readonly Crc32 _crc = new();
    private readonly PackedStream _packed = new(blocks);
    private DeflateStream? _deflate;
    private int _used;
    private long _size;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_used == _block.Length)
            {
                Flush();
            }

            var length = Math.Min(bytes.Length, _block.Length - _used);
            bytes[..length].CopyTo(_block.AsSpan(_used));
            _used += length;
            bytes = bytes[length..];
        }
    }

    /// <summary>Writes text that needs no escaping. Lone surrogates become U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        const int step = 16 << 10;
        while (text.Length > 0)
        {
            var length = Math.Min(text.Length, step);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            {
                length--;
            }

            if (_block.Length - _used < length * 3)
            {
                Flush();
            }

            _used += Encoding.UTF8.GetBytes(text[..length], _block.AsSpan(_used));
            text = text[length..];
        }
    }

    public ZipContent Finish()
    {
        Flush();
        Deflate.Dispose();
        return new(ZipEntry.Deflated, _crc.GetCurrentHashAsUInt32(), _size, _packed.Pieces);
    }

    public void Dispose()
    {
        _deflate?.Dispose();
        ArrayPool<byte>.Shared.Return(_block);
    }

    private DeflateStream Deflate => _deflate ??= new(_packed, new ZLibCompressionOptions { CompressionLevel = (int)compression }, leaveOpen: true);

    private void Flush()
    {
        budget.Spend(_used);
        var bytes = _block.AsSpan(0, _used);
        _crc.Append(bytes);
        Deflate.Write(bytes);
        _size += _used;
        _used = 0;
    }
}

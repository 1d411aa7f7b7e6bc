using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Rendering;

/// <summary>Where the XML of one part goes: UTF-8 into one borrowed block, from there through checksum and compression into memory.</summary>
internal sealed class PartSink(OutputBudget budget) : IDisposable
{
    private const int BlockLength = 64 << 10;

    // zlib level 3 packs Word XML a third smaller than level 1 for about the same time; level 6 costs several times more for little.
    private static readonly ZLibCompressionOptions Compression = new() { CompressionLevel = 3 };
    private readonly byte[] _block = ArrayPool<byte>.Shared.Rent(BlockLength);
    private readonly Crc32 _crc = new();
    private readonly MemoryStream _packed = new();
    private DeflateStream? _deflate;
    private MemoryStream? _held;
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

    /// <summary>From now on, what is written is kept aside until <see cref="Release"/>.</summary>
    public void Hold()
    {
        Flush();
        _held = new();
    }

    /// <summary>What was kept aside so far.</summary>
    public ReadOnlySpan<byte> Held
    {
        get
        {
            Flush();
            return _held!.GetBuffer().AsSpan(0, (int)_held.Length);
        }
    }

    /// <summary>Gives back what was kept aside, to be written here or elsewhere.</summary>
    public ReadOnlySpan<byte> Release()
    {
        Flush();
        var bytes = _held!.GetBuffer().AsSpan(0, (int)_held.Length);
        _held = null;
        budget.Spend(-bytes.Length); // it is spent again when it is written
        return bytes;
    }

    public ZipContent Finish()
    {
        Flush();
        Deflate.Dispose();
        return new(ZipEntry.Deflated, _crc.GetCurrentHashAsUInt32(), _size, [_packed.GetBuffer().AsMemory(0, (int)_packed.Length)]);
    }

    public void Dispose()
    {
        _deflate?.Dispose();
        ArrayPool<byte>.Shared.Return(_block);
    }

    private DeflateStream Deflate => _deflate ??= new(_packed, Compression, leaveOpen: true);

    private void Flush()
    {
        budget.Spend(_used);
        var bytes = _block.AsSpan(0, _used);
        if (_held is not null)
        {
            _held.Write(bytes);
            _used = 0;
            return;
        }

        _crc.Append(bytes);
        Deflate.Write(bytes);
        _size += _used;
        _used = 0;
    }
}

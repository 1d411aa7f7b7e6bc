using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using System.Text.Unicode;
using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Rendering;

/// <summary>Where the XML of one part goes: UTF-8 into one borrowed block, from there through checksum and compression into memory.</summary>
internal sealed class PartSink(OutputBudget budget, PackedBlocks blocks, DocxCompression compression) : IDisposable
{
    private const int BlockLength = 64 << 10;

    // To set the compression up costs more than writing so few bytes; a header of one line would take longer than a page of text.
    private const int LargestStored = 1 << 10;

    private readonly byte[] _block = ArrayPool<byte>.Shared.Rent(BlockLength);
    private readonly Crc32 _crc = new();
    private readonly PackedStream _packed = new(blocks);
    private DeflateStream? _deflate;
    private MemoryStream? _held;
    private int _used;
    private long _size;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.TryCopyTo(_block.AsSpan(_used)))
        {
            WriteInPieces(bytes);
            return;
        }

        _used += bytes.Length;
    }

    /// <summary>Writes text that needs no escaping. Lone surrogates become U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        if (Ascii.FromUtf16(text, _block.AsSpan(_used), out var written) == OperationStatus.Done)
        {
            _used += written;
            return;
        }

        int read;
        while (Utf8.FromUtf16(text, _block.AsSpan(_used), out read, out written) == OperationStatus.DestinationTooSmall)
        {
            _used += written;
            text = text[read..];
            Flush();
        }

        _used += written;
    }

    /// <summary>Another sink of the same document, whose bytes are kept aside.</summary>
    public PartSink Beside()
    {
        var sink = new PartSink(budget, blocks, compression);
        sink.Hold();
        return sink;
    }

    /// <summary>From now on, what is written is kept aside until <see cref="Release"/>.</summary>
    public void Hold()
    {
        if (_used > 0)
        {
            Flush();
        }

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
        if (_deflate is null && _used <= LargestStored)
        {
            budget.Spend(_used);
            var stored = _block.AsSpan(0, _used);
            _packed.Write(stored);
            return new(ZipEntry.Stored, Crc32.HashToUInt32(stored), _used, _packed.Pieces);
        }

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

    private void WriteInPieces(ReadOnlySpan<byte> bytes)
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

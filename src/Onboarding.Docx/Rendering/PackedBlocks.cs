using System.Buffers;

namespace Onboarding.Docx.Rendering;

/// <summary>Memory for the packed bytes of one document, borrowed in blocks: given back when the document is written.</summary>
internal sealed class PackedBlocks : IDisposable
{
    private readonly List<byte[]> _blocks = [];

    public byte[] Rent(int length)
    {
        var block = ArrayPool<byte>.Shared.Rent(length);
        _blocks.Add(block);
        return block;
    }

    public void Dispose()
    {
        foreach (var block in _blocks)
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        _blocks.Clear();
    }
}

/// <summary>Takes the packed bytes of one part.</summary>
internal sealed class PackedStream(PackedBlocks blocks) : Stream
{
    private const int FirstBlock = 4 << 10;
    private const int LargestBlock = 256 << 10;
    private readonly List<ReadOnlyMemory<byte>> _full = [];
    private byte[] _block = [];
    private int _used;

    /// <summary>All that was written.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Pieces => [.. _full, _block.AsMemory(0, _used)];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_used == _block.Length)
            {
                Grow();
            }

            var length = Math.Min(bytes.Length, _block.Length - _used);
            bytes[..length].CopyTo(_block.AsSpan(_used));
            _used += length;
            bytes = bytes[length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Blocks double, so that small parts take little and large ones few.</summary>
    private void Grow()
    {
        if (_used > 0)
        {
            _full.Add(_block.AsMemory(0, _used));
        }

        _block = blocks.Rent(Math.Clamp(_block.Length * 2, FirstBlock, LargestBlock));
        _used = 0;
    }
}

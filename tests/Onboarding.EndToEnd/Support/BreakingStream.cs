namespace Onboarding.EndToEnd.Support;

/// <summary>Content that fails after so many bytes, and so takes the connection with it.</summary>
internal sealed class BreakingStream(ReadOnlyMemory<byte> content, long breakAfter) : Stream
{
    private const int Piece = 64 * 1024;

    private int _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_read >= breakAfter)
        {
            throw new IOException("The connection breaks here.");
        }

        var length = (int)Math.Min(Math.Min(count, Piece), Math.Min(content.Length - _read, breakAfter - _read));
        content.Span.Slice(_read, length).CopyTo(buffer.AsSpan(offset));
        _read += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

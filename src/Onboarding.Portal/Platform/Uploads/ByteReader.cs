using System.Buffers.Binary;

namespace Onboarding.Portal.Platform.Uploads;

/// <summary>Reads bytes forward through a buffer; at the end it says so instead of throwing.</summary>
internal sealed class ByteReader(Stream stream, int bufferBytes = 64 * 1024)
{
    public const int End = -1;

    private readonly byte[] _buffer = new byte[bufferBytes];
    private int _next;
    private int _filled;

    /// <summary>Bytes read so far.</summary>
    public long Position { get; private set; }

    /// <returns>The next byte, or <see cref="End"/>.</returns>
    public int Read()
    {
        if (_next == _filled && !Fill())
        {
            return End;
        }

        Position++;
        return _buffer[_next++];
    }

    public bool TryRead(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = Read();
            if (b == End)
            {
                return false;
            }

            bytes[i] = (byte)b;
        }

        return true;
    }

    public bool TryReadUInt16(out int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        var read = TryRead(bytes);
        value = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        return read;
    }

    public bool TryReadUInt32(out uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        var read = TryRead(bytes);
        value = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return read;
    }

    /// <returns>False when the end came first.</returns>
    public bool TrySkip(long count)
    {
        while (count > 0)
        {
            if (_next == _filled && !Fill())
            {
                return false;
            }

            var step = (int)Math.Min(count, _filled - _next);
            _next += step;
            Position += step;
            count -= step;
        }

        return true;
    }

    private bool Fill()
    {
        _next = 0;
        _filled = stream.Read(_buffer);
        return _filled > 0;
    }
}

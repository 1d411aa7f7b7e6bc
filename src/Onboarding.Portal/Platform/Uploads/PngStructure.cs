namespace Onboarding.Portal.Platform.Uploads;

/// <summary>Walks the chunks of a PNG. Source: W3C, Portable Network Graphics, third edition, clauses 5 and 11.</summary>
internal static class PngStructure
{
    private const int SignatureBytes = 8;
    private const int HeaderBytes = 13;
    private const int ChecksumBytes = 4;

    /// <returns>Width and height in pixels, with the reader just behind the end chunk; null when the file is no whole PNG.</returns>
    public static (uint Width, uint Height)? Read(ByteReader reader)
    {
        Span<byte> type = stackalloc byte[4];
        if (!reader.TrySkip(SignatureBytes)
            || !reader.TryReadUInt32(out var headerLength) || headerLength != HeaderBytes
            || !reader.TryRead(type) || !type.SequenceEqual("IHDR"u8)
            || ReadHeader(reader) is not { } size
            || !reader.TrySkip(ChecksumBytes))
        {
            return null;
        }

        var hasPixels = false;
        while (reader.TryReadUInt32(out var length) && length <= int.MaxValue && reader.TryRead(type))
        {
            if (type.ContainsAnyExcept(Letters) || !reader.TrySkip(length + (long)ChecksumBytes))
            {
                return null;
            }

            if (type.SequenceEqual("IEND"u8))
            {
                return hasPixels && length == 0 ? size : null;
            }

            hasPixels |= type.SequenceEqual("IDAT"u8) && length > 0;
        }

        return null;
    }

    private static readonly System.Buffers.SearchValues<byte> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static (uint Width, uint Height)? ReadHeader(ByteReader reader)
    {
        Span<byte> rest = stackalloc byte[5];
        if (!reader.TryReadUInt32(out var width) || !reader.TryReadUInt32(out var height) || !reader.TryRead(rest)
            || width > int.MaxValue || height > int.MaxValue)
        {
            return null;
        }

        var depthFitsColour = (Colour: rest[1], Depth: rest[0]) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) => true,
            (2 or 4 or 6, 8 or 16) => true,
            (3, 1 or 2 or 4 or 8) => true,
            _ => false,
        };
        return depthFitsColour && rest[2] == 0 && rest[3] == 0 && rest[4] <= 1 ? (width, height) : null;
    }
}

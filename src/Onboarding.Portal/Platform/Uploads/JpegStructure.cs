namespace Onboarding.Portal.Platform.Uploads;

/// <summary>Walks the segments of a JPEG up to its end marker. Source: ITU-T T.81, annex B.</summary>
internal static class JpegStructure
{
    private const int StartOfScan = 0xDA;
    private const int EndOfImage = 0xD9;

    /// <returns>Width and height in pixels; null when the file is no whole JPEG.</returns>
    public static (uint Width, uint Height)? Read(ByteReader reader)
    {
        (uint Width, uint Height)? size = null;
        var hasScan = false;
        if (!reader.TrySkip(2))
        {
            return null;
        }

        var marker = ReadMarker(reader);
        while (marker is not (EndOfImage or ByteReader.End))
        {
            // A restart or a second start of image between segments: not a sequence that an encoder writes.
            if (marker is >= 0xD0 and <= 0xD8 || !reader.TryReadUInt16(out var length) || length < 2)
            {
                return null;
            }

            var isRead = IsFrame(marker)
                ? size is null && (size = ReadFrame(reader, length)) is not null
                : reader.TrySkip(length - 2);
            if (!isRead)
            {
                return null;
            }

            hasScan |= marker == StartOfScan;
            marker = marker == StartOfScan ? SkipScan(reader) : ReadMarker(reader);
        }

        return marker == EndOfImage && hasScan ? size : null;
    }

    // C4, C8 and CC lie among the frame markers and mean tables.
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static (uint Width, uint Height)? ReadFrame(ByteReader reader, int length)
    {
        var precision = reader.Read();
        if (!reader.TryReadUInt16(out var height) || !reader.TryReadUInt16(out var width))
        {
            return null;
        }

        var components = reader.Read();
        var isSane = precision is 8 or 12 && components is >= 1 and <= 4 && length == 8 + (3 * components);
        return isSane && reader.TrySkip(3 * components) ? ((uint)width, (uint)height) : null;
    }

    /// <summary>A marker is FF, any number of further FF, and a code that is neither 00 nor FF.</summary>
    private static int ReadMarker(ByteReader reader)
    {
        if (reader.Read() != 0xFF)
        {
            return ByteReader.End;
        }

        var code = reader.Read();
        while (code == 0xFF)
        {
            code = reader.Read();
        }

        return code == 0 ? ByteReader.End : code;
    }

    /// <summary>Skips coded pixels, in which FF 00 is a byte and FF D0 to D7 are restarts, up to the next marker.</summary>
    private static int SkipScan(ByteReader reader)
    {
        var previous = 0;
        while (true)
        {
            var current = reader.Read();
            if (current == ByteReader.End)
            {
                return ByteReader.End;
            }

            if (previous == 0xFF && current is not (0x00 or 0xFF) and not (>= 0xD0 and <= 0xD7))
            {
                return current;
            }

            previous = current;
        }
    }
}

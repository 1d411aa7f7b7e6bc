using Onboarding.Portal.Platform.Uploads;

namespace Onboarding.Portal.Platform.Photos;

/// <summary>
/// Copies a JPEG without what its camera noted; no pixel is decoded, so none changes. Kept are the segments that are needed to show it – with
/// its colours – and the way it was held. Dropped is what follows its end: films, depth maps. Source: ITU-T T.81, annex B.
/// </summary>
public static class JpegCleaning
{
    private const int App0 = 0xE0;
    private const int App1 = 0xE1;
    private const int App2 = 0xE2;
    private const int App14 = 0xEE;
    private const int App15 = 0xEF;
    private const int Comment = 0xFE;
    private const int StartOfScan = 0xDA;
    private const int EndOfImage = 0xD9;

    /// <param name="source">From where it stands to its end.</param>
    /// <returns>What was noted; null when it is no whole JPEG.</returns>
    public static ExifFacts? Copy(Stream source, Stream target)
    {
        var photo = new ByteReader(source);
        if (photo.Read() != 0xFF || photo.Read() != 0xD8)
        {
            return null;
        }

        target.Write([0xFF, 0xD8]);
        ExifFacts? facts = null;
        var marker = NextMarker(photo);
        while (marker is not (EndOfImage or ByteReader.End))
        {
            if (!photo.TryReadUInt16(out var length) || length < 2)
            {
                return null;
            }

            var segment = new byte[length - 2];
            if (!photo.TryRead(segment))
            {
                return null;
            }

            if (marker == App1 && facts is null && segment.AsSpan().StartsWith("Exif\0\0"u8))
            {
                facts = ExifFacts.Read(segment.AsSpan(6));
                WriteOrientation(target, facts.Orientation);
            }
            else if (IsNeeded(marker, segment))
            {
                target.Write([0xFF, (byte)marker, (byte)(length >> 8), (byte)length]);
                target.Write(segment);
            }

            marker = marker == StartOfScan ? CopyScan(photo, target) : NextMarker(photo);
        }

        target.Write([0xFF, 0xD9]);
        return marker == EndOfImage ? facts ?? ExifFacts.None : null;
    }

    private static bool IsNeeded(int marker, ReadOnlySpan<byte> segment) => marker switch
    {
        App0 => segment.StartsWith("JFIF\0"u8),
        App2 => segment.StartsWith("ICC_PROFILE\0"u8),
        App14 => segment.StartsWith("Adobe"u8),
        Comment or (>= App0 and <= App15) => false,
        _ => true,
    };

    /// <summary>Without it a photo taken upright would lie on its side.</summary>
    private static void WriteOrientation(Stream target, ushort orientation)
    {
        if (orientation != 1)
        {
            target.Write([0xFF, App1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0]);
        }
    }

    /// <summary>A marker is FF, any number of further FF, and a code.</summary>
    private static int NextMarker(ByteReader photo)
    {
        if (photo.Read() != 0xFF)
        {
            return ByteReader.End;
        }

        var code = photo.Read();
        while (code == 0xFF)
        {
            code = photo.Read();
        }

        return code == 0 ? ByteReader.End : code;
    }

    /// <summary>Coded pixels, in which FF 00 is a byte and FF D0 to D7 are restarts, up to the next marker.</summary>
    private static int CopyScan(ByteReader photo, Stream target)
    {
        while (true)
        {
            var current = photo.Read();
            if (current == ByteReader.End)
            {
                return ByteReader.End;
            }

            if (current != 0xFF)
            {
                target.WriteByte((byte)current);
                continue;
            }

            var code = photo.Read();
            while (code == 0xFF)
            {
                code = photo.Read();
            }

            if (code is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return code;
            }

            target.Write([0xFF, (byte)code]);
        }
    }
}

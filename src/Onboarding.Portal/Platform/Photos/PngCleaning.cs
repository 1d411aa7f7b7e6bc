using System.Text;
using Onboarding.Portal.Platform.Uploads;

namespace Onboarding.Portal.Platform.Photos;

/// <summary>Copies a PNG with the chunks that are needed to show it, and no other. Source: W3C PNG (third edition), §11.</summary>
public static class PngCleaning
{
    private const int LongestExif = 1024 * 1024;

    private static readonly HashSet<string> Needed =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"];

    /// <param name="source">From where it stands to its end.</param>
    /// <returns>What was noted; null when it is no whole PNG.</returns>
    public static ExifFacts? Copy(Stream source, Stream target)
    {
        var photo = new ByteReader(source);
        var signature = new byte[8];
        if (!photo.TryRead(signature))
        {
            return null;
        }

        target.Write(signature);
        var facts = ExifFacts.None;
        var head = new byte[8];
        while (photo.TryRead(head))
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = Encoding.ASCII.GetString(head, 4, 4);
            if (type == "eXIf" && length <= LongestExif)
            {
                var exif = new byte[length];
                facts = photo.TryRead(exif) ? ExifFacts.Read(exif) : facts;
                length = 0;
            }

            var isRead = Needed.Contains(type) ? CopyChunk(photo, target, head, length) : photo.TrySkip((long)length + 4);
            if (!isRead || type == "IEND")
            {
                return isRead ? facts : null;
            }
        }

        return null;
    }

    /// <summary>Data and checksum.</summary>
    private static bool CopyChunk(ByteReader photo, Stream target, byte[] head, uint length)
    {
        target.Write(head);
        for (var left = (long)length + 4; left > 0; left--)
        {
            var current = photo.Read();
            if (current == ByteReader.End)
            {
                return false;
            }

            target.WriteByte((byte)current);
        }

        return true;
    }
}

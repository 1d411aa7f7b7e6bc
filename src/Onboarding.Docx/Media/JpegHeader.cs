using System.Buffers.Binary;

namespace Onboarding.Docx.Media;

/// <summary>Reads the header of a JPEG file (ITU-T T.81 annex B; density from JFIF 1.02 or Exif, orientation from Exif) up to its first frame.</summary>
internal static class JpegHeader
{
    private const int MostSegments = 512;

    public static PictureHeader? TryRead(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || file[0] != 0xFF || file[1] != 0xD8)
        {
            return null;
        }

        var (at, dpiX, dpiY, turn) = (2, PictureHeader.DefaultDpi, PictureHeader.DefaultDpi, default(Turn));
        for (var count = 0; count < MostSegments && TryMarker(file, ref at, out var marker); count++)
        {
            if (IsWithoutLength(marker))
            {
                continue;
            }

            var length = at + 2 <= file.Length ? BinaryPrimitives.ReadUInt16BigEndian(file[at..]) : 0;
            if (length < 2 || at + length > file.Length || marker is 0xD9 or 0xDA)
            {
                return null; // ends, or the image data begins, before any frame
            }

            var data = file.Slice(at + 2, length - 2);
            at += length;
            if (IsFrame(marker))
            {
                return Frame(data, dpiX, dpiY, turn);
            }

            if (marker == 0xE0 && data.Length >= 12 && data.StartsWith("JFIF\0"u8))
            {
                (dpiX, dpiY) = JfifDensity(data);
            }
            else if (marker == 0xE1 && data.StartsWith("Exif\0\0"u8))
            {
                turn = Turn.FromExif(ExifReader.Orientation(data[6..]));
            }
        }

        return null;
    }

    /// <summary>The next marker; any number of fill bytes may stand before it.</summary>
    private static bool TryMarker(ReadOnlySpan<byte> file, ref int at, out byte marker)
    {
        marker = 0;
        if (at >= file.Length || file[at] != 0xFF)
        {
            return false;
        }

        while (at < file.Length && file[at] == 0xFF)
        {
            at++;
        }

        if (at >= file.Length)
        {
            return false;
        }

        marker = file[at++];
        return true;
    }

    private static bool IsWithoutLength(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD7);

    /// <summary>SOF0 to SOF15 without the tables that share their range (DHT, JPG, DAC).</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static PictureHeader? Frame(ReadOnlySpan<byte> data, double dpiX, double dpiY, Turn turn)
    {
        if (data.Length < 6)
        {
            return null;
        }

        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
        return width == 0 || height == 0 ? null : new(PictureFormat.Jpeg, width, height, dpiX, dpiY, turn);
    }

    private static (double X, double Y) JfifDensity(ReadOnlySpan<byte> data)
    {
        double x = BinaryPrimitives.ReadUInt16BigEndian(data[8..]), y = BinaryPrimitives.ReadUInt16BigEndian(data[10..]);
        return data[7] switch
        {
            1 => (PictureHeader.Dpi(x), PictureHeader.Dpi(y)),
            2 => (PictureHeader.Dpi(x * 2.54), PictureHeader.Dpi(y * 2.54)),
            _ => (PictureHeader.DefaultDpi, PictureHeader.DefaultDpi),
        };
    }
}

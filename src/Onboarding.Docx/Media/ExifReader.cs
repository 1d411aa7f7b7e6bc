using System.Buffers.Binary;

namespace Onboarding.Docx.Media;

/// <summary>Finds the orientation in Exif data (a TIFF directory inside a JPEG segment). Damaged data means upright.</summary>
internal static class ExifReader
{
    private const int OrientationTag = 0x0112;
    private const int ShortType = 3;
    private const int EntryLength = 12;

    public static int Orientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return 1;
        }

        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8))
        {
            return 1;
        }

        var offset = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (offset > tiff.Length - 2)
        {
            return 1;
        }

        var directory = tiff[(int)offset..];
        var entries = Short(directory, isLittle);
        for (var index = 0; index < entries && 2 + ((index + 1) * EntryLength) <= directory.Length; index++)
        {
            var entry = directory.Slice(2 + (index * EntryLength), EntryLength);
            if (Short(entry, isLittle) == OrientationTag && Short(entry[2..], isLittle) == ShortType)
            {
                return Short(entry[8..], isLittle);
            }
        }

        return 1;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}

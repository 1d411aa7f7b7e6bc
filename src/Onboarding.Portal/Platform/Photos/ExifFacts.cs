using System.Buffers.Binary;
using Onboarding.Domain.Evidence;

namespace Onboarding.Portal.Platform.Photos;

/// <summary>What the camera noted in a photo: how it was held and where. Whatever is malformed counts as not noted. Source: CIPA DC-008 (Exif 2.32), §4.6.</summary>
/// <param name="Orientation">1 is upright.</param>
public sealed record ExifFacts(ushort Orientation, PhotoPosition? Position)
{
    public static readonly ExifFacts None = new(1, null);

    private const int EntryBytes = 12;
    private const ushort OrientationTag = 0x0112;
    private const ushort GpsTag = 0x8825;
    private const ushort Rational = 5;

    /// <param name="tiff">The block after <c>Exif\0\0</c>, or a PNG chunk <c>eXIf</c>.</param>
    public static ExifFacts Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff[..4].SequenceEqual("II*\0"u8) || tiff[..4].SequenceEqual("MM\0*"u8)))
        {
            return None;
        }

        var block = new Block(tiff, tiff[0] == 'I');
        var directory = block.UInt32(4);
        var orientation = block.Find(directory, OrientationTag) is { } held ? block.UInt16(held + 8) : 1;
        var position = block.Find(directory, GpsTag) is { } gps ? PositionIn(block, block.UInt32(gps + 8)) : null;
        return new(orientation is >= 1 and <= 8 ? (ushort)orientation : (ushort)1, position);
    }

    private static PhotoPosition? PositionIn(Block block, long directory) =>
        Degrees(block, directory, 1, 'S', 90) is { } latitude && Degrees(block, directory, 3, 'W', 180) is { } longitude && (latitude, longitude) != (0, 0)
            ? new(latitude, longitude)
            : null;

    /// <summary>Degrees, minutes and seconds as fractions, and the side of the globe in the tag before.</summary>
    private static decimal? Degrees(Block block, long directory, ushort sideTag, char negative, int limit)
    {
        if (block.Find(directory, sideTag) is not { } side || block.Find(directory, (ushort)(sideTag + 1)) is not { } entry
            || block.UInt16(entry + 2) != Rational || block.UInt32(entry + 4) != 3)
        {
            return null;
        }

        var place = block.UInt32(entry + 8);
        decimal degrees = 0;
        foreach (var (part, unit) in ((int, int)[])[(0, 1), (1, 60), (2, 3600)])
        {
            var (top, bottom) = (block.UInt32(place + (8 * part)), block.UInt32(place + (8 * part) + 4));
            if (bottom == 0 && top != 0)
            {
                return null;
            }

            degrees += bottom == 0 ? 0 : (decimal)top / bottom / unit;
        }

        return degrees > limit ? null : Math.Round(block.Byte(side + 8) == negative ? -degrees : degrees, 8);
    }

    /// <summary>Reads numbers at any place; beyond the end there are zeros.</summary>
    private readonly ref struct Block(ReadOnlySpan<byte> bytes, bool isLittleEndian)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;

        public int Byte(long at) => Has(at, 1) ? _bytes[(int)at] : 0;

        public int UInt16(long at) => !Has(at, 2) ? 0
            : isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(int)at..]) : BinaryPrimitives.ReadUInt16BigEndian(_bytes[(int)at..]);

        public long UInt32(long at) => !Has(at, 4) ? 0
            : isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(_bytes[(int)at..]) : BinaryPrimitives.ReadUInt32BigEndian(_bytes[(int)at..]);

        /// <returns>Where the entry of a tag begins in a directory, or null.</returns>
        public long? Find(long directory, ushort tag)
        {
            var count = UInt16(directory);
            for (var i = 0; i < count && Has(directory + 2 + (EntryBytes * i), EntryBytes); i++)
            {
                var entry = directory + 2 + (EntryBytes * i);
                if (UInt16(entry) == tag)
                {
                    return entry;
                }
            }

            return null;
        }

        private bool Has(long at, int count) => at >= 0 && at + count <= _bytes.Length;
    }
}

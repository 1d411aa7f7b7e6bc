using System.Buffers.Binary;
using Onboarding.Tests.Platform.Uploads;

namespace Onboarding.Tests.Platform.Photos;

/// <summary>Photos that tell where they were taken.</summary>
internal static class SamplePhotos
{
    /// <summary>A name that must not be found afterwards.</summary>
    public const string Owner = "TELEPHONE-OF-SOMEBODY";

    /// <summary>51° 3' 48.6" N, 3° 42' 4.32" E: the place of the sites of the tests.</summary>
    public static readonly (uint, uint)[] Latitude = [(51, 1), (3, 1), (486, 10)];

    public static readonly (uint, uint)[] Longitude = [(3, 1), (42, 1), (432, 100)];

    public static byte[] Jpeg(byte[] exif)
    {
        byte[] segment = [.. "Exif\0\0"u8, .. exif];
        var plain = SampleFiles.Jpeg(comment: [.. "by "u8, .. System.Text.Encoding.ASCII.GetBytes(Owner)]);
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)((segment.Length + 2) >> 8), (byte)(segment.Length + 2), .. segment, .. plain[2..], .. "a film that follows"u8];
    }

    public static byte[] Png(byte[] exif) =>
        SampleFiles.Png(extra: [.. SampleFiles.Chunk("eXIf"u8, exif), .. SampleFiles.Chunk("tEXt"u8, System.Text.Encoding.ASCII.GetBytes("Author\0" + Owner))]);

    /// <summary>A TIFF block with the orientation and the position, in either order of bytes.</summary>
    public static byte[] Exif((uint, uint)[] latitude, (uint, uint)[] longitude, bool isLittleEndian = false, ushort orientation = 6, char north = 'N', char east = 'E')
    {
        var block = new byte[256];
        (isLittleEndian ? "II*\0"u8 : "MM\0*"u8).CopyTo(block);
        UInt32(4, 8);
        UInt16(8, 2);
        Entry(10, 0x0112, 3, 1);
        UInt16(18, orientation);
        Entry(22, 0x8825, 4, 1);
        UInt32(30, 40);
        UInt16(40, 4);
        Entry(42, 1, 2, 2);
        block[50] = (byte)north;
        Entry(54, 2, 5, 3);
        UInt32(62, 100);
        Entry(66, 3, 2, 2);
        block[74] = (byte)east;
        Entry(78, 4, 5, 3);
        UInt32(86, 124);
        Fractions(100, latitude);
        Fractions(124, longitude);
        System.Text.Encoding.ASCII.GetBytes(Owner).CopyTo(block, 200);
        return block;

        void UInt16(int at, ushort value)
        {
            if (isLittleEndian)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(at), value);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(block.AsSpan(at), value);
            }
        }

        void UInt32(int at, uint value)
        {
            if (isLittleEndian)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(at), value);
            }
            else
            {
                BinaryPrimitives.WriteUInt32BigEndian(block.AsSpan(at), value);
            }
        }

        void Entry(int at, ushort tag, ushort type, uint count)
        {
            UInt16(at, tag);
            UInt16(at + 2, type);
            UInt32(at + 4, count);
        }

        void Fractions(int at, (uint Top, uint Bottom)[] fractions)
        {
            foreach (var (top, bottom) in fractions)
            {
                UInt32(at, top);
                UInt32(at + 4, bottom);
                at += 8;
            }
        }
    }
}

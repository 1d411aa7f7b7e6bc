using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Onboarding.Docx.Media;

/// <summary>Writes a square black and white picture as PNG: one bit per pixel, no metadata, so that equal pictures are equal bytes.</summary>
internal static class BitmapPng
{
    /// <param name="side">Pixels.</param>
    /// <param name="isBlack">Column and row to colour.</param>
    public static byte[] Write(int side, Func<int, int, bool> isBlack)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = 1; // one bit per pixel; the other fields are zero: grey, deflate, no filter, not interlaced
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Pack(side, isBlack));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Pack(int side, Func<int, int, bool> isBlack)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var line = new byte[1 + ((side + 7) / 8)]; // begins with the kind of filter: none
            for (var y = 0; y < side; y++)
            {
                line.AsSpan().Clear();
                for (var x = 0; x < side; x++)
                {
                    line[1 + (x / 8)] |= (byte)(isBlack(x, y) ? 0 : 0x80 >> (x % 8));
                }

                zlib.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        var crc = new Crc32();
        crc.Append(type);
        crc.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Onboarding.Portal.Features.Demo.Specimens;

/// <summary>A drawing in a few plain colours, saved as PNG. Source: W3C, Portable Network Graphics, third edition, clauses 5, 9 and 11.</summary>
internal sealed class Canvas(int width, int height)
{
    /// <summary>Red, green and blue of paper, grass, asphalt, marking, ink, steel and view, in the order of <see cref="Ink"/>.</summary>
    private static readonly byte[] Palette = [255, 255, 255, 214, 228, 205, 128, 132, 138, 250, 250, 250, 33, 37, 41, 52, 84, 140, 247, 205, 110];

    private readonly byte[] _pixels = new byte[width * height];

    public void Rectangle(int left, int top, int wide, int high, Ink ink)
    {
        for (var y = Math.Max(0, top); y < Math.Min(height, top + high); y++)
        {
            _pixels.AsSpan((y * width) + left, Math.Min(wide, width - left)).Fill((byte)ink);
        }
    }

    /// <summary>What a camera sees: a wedge that opens to the right by one pixel up and down every <paramref name="slope"/> pixels.</summary>
    public void Wedge(int left, int middle, int wide, int slope, Ink ink)
    {
        for (var x = 0; x < wide; x += slope)
        {
            Rectangle(left + x, middle - (x / slope), slope, 1 + (2 * (x / slope)), ink);
        }
    }

    public byte[] ToPng()
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR"u8, [.. BigEndian(width), .. BigEndian(height), 8, 3, 0, 0, 0]);
        Chunk(file, "PLTE"u8, Palette);
        Chunk(file, "IDAT"u8, Compressed());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private byte[] Compressed()
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0); // no filter
                zlib.Write(_pixels, y * width, width);
            }
        }

        return data.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] checkedPart = [.. type, .. content];
        file.Write(BigEndian(content.Length));
        file.Write(checkedPart);
        file.Write(BigEndian((int)Crc32.HashToUInt32(checkedPart)));
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}

/// <summary>Position in the palette.</summary>
internal enum Ink : byte
{
    Paper,
    Grass,
    Asphalt,
    Marking,
    Black,
    Steel,
    View,
}

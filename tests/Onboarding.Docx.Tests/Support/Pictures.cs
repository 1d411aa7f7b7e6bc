using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Onboarding.Docx.Tests.Support;

/// <summary>Small pictures for tests: whole PNG files, and JPEG files down to their first frame, which is as far as the engine reads.</summary>
internal static class Pictures
{
    public static byte[] Png(int width, int height, double? dpi = null, byte shade = 0xC8)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        Chunk(file, "IHDR"u8, header);
        if (dpi is { } density)
        {
            var physical = new byte[9];
            BinaryPrimitives.WriteUInt32BigEndian(physical, (uint)Math.Round(density / 0.0254));
            BinaryPrimitives.WriteUInt32BigEndian(physical.AsSpan(4), (uint)Math.Round(density / 0.0254));
            physical[8] = 1;
            Chunk(file, "pHYs"u8, physical);
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = Enumerable.Repeat(shade, width + 1).ToArray();
            line[0] = 0;
            for (var y = 0; y < Math.Min(height, 1_000); y++)
            {
                zlib.Write(line);
            }
        }

        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>A paragraph with a picture of the template, whose alternative text is given.</summary>
    public static string Placeholder(string text) =>
        $"<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"360000\" cy=\"360000\"/><wp:docPr id=\"1\" name=\"Picture\" descr=\"{text}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
        + "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"Picture\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rPicture\"/><a:stretch/></pic:blipFill>"
        + "<pic:spPr><a:prstGeom prst=\"rect\"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    /// <param name="width">Stored width.</param>
    /// <param name="height">Stored height.</param>
    /// <param name="orientation">Of Exif, 0 for none.</param>
    /// <param name="isLittle">Byte order of the Exif data.</param>
    /// <param name="unit">Of the JFIF density: 1 per inch, 2 per centimetre.</param>
    /// <param name="density">Pixels per unit.</param>
    public static byte[] Jpeg(int width, int height, int orientation = 0, bool isLittle = true, byte unit = 0, ushort density = 1)
    {
        var exif = isLittle
            ? [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
            : (byte[])[.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        byte[] jfif = [.. "JFIF\0"u8, 1, 2, unit, (byte)(density >> 8), (byte)density, (byte)(density >> 8), (byte)density, 0, 0];
        byte[] frame = [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0];
        return [0xFF, 0xD8, .. Segment(0xE0, jfif), .. orientation == 0 ? [] : Segment(0xE1, exif), .. Segment(0xDB, new byte[65]), 0xFF, .. Segment(0xC2, frame)];
    }

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var number = new byte[4];
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

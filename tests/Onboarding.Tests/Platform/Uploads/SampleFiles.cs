using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Onboarding.Tests.Platform.Uploads;

/// <summary>The smallest honest file of each kind, and the means to spoil it.</summary>
internal static class SampleFiles
{
    /// <summary>A PDF of one empty page.</summary>
    /// <param name="catalog">Further entries of the catalogue dictionary.</param>
    /// <param name="trailer">Further entries of the trailer dictionary.</param>
    /// <param name="objects">Further objects, complete.</param>
    public static byte[] Pdf(string catalog = "", string trailer = "", params byte[][] objects)
    {
        var pdf = new MemoryStream();
        Write($"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {catalog} >>\nendobj\n");
        Write("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n");
        foreach (var bytes in objects)
        {
            pdf.Write(bytes);
        }

        var table = pdf.Position;
        Write($"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R {trailer} >>\nstartxref\n");
        Write(table.ToString(CultureInfo.InvariantCulture) + "\n%%EOF\n");
        return pdf.ToArray();

        void Write(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
    }

    /// <summary>A PDF object stream, in which the given text is packed.</summary>
    public static byte[] ObjectStream(string content)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(content));
        }

        return [.. "9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\r\n"u8, .. packed.ToArray(), .. "\nendstream\nendobj\n"u8];
    }

    /// <param name="width">Written in the header only: the pixels are those of one row.</param>
    /// <param name="height">As the width.</param>
    /// <param name="extra">A chunk between header and pixels.</param>
    public static byte[] Png(uint width = 1, uint height = 1, byte[]? extra = null)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write([0, 0]);
        }

        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR"u8, header), .. extra ?? [], .. Chunk("IDAT"u8, pixels.ToArray()), .. Chunk("IEND"u8, [])];
    }

    /// <summary>A PNG chunk; its checksum is zero, since the guard leaves checksums to the decoder.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        return chunk;
    }

    /// <param name="width">Written in the frame header only.</param>
    /// <param name="height">As the width.</param>
    /// <param name="comment">Content of a comment segment.</param>
    public static byte[] Jpeg(ushort width = 1, ushort height = 1, byte[]? comment = null)
    {
        var segment = comment ?? [];
        return
        [
            0xFF, 0xD8,
            0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
            0xFF, 0xFE, (byte)((segment.Length + 2) >> 8), (byte)(segment.Length + 2), .. segment,
            0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
            0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56,
            0xFF, 0xD9,
        ];
    }

    /// <param name="body">Content of the body, as XML.</param>
    /// <param name="mainType">Content type of the main part, after <c>application/vnd.</c></param>
    /// <param name="parts">Further parts, by name.</param>
    public static byte[] Docx(
        string body = "<w:p/>",
        string mainType = "openxmlformats-officedocument.wordprocessingml.document.main+xml",
        params (string Name, string Content)[] parts) =>
        Package(
            "word/document.xml",
            mainType,
            $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""",
            parts);

    public static byte[] Xlsx() => Package(
        "xl/workbook.xml",
        "openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>""");

    private static byte[] Package(string mainName, string mainType, string main, params (string Name, string Content)[] parts) => Archive(
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/{mainName}" ContentType="application/vnd.{mainType}"/></Types>
            """),
        ("_rels/.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{mainName}"/></Relationships>
            """),
        (mainName, main),
        .. parts,
    ]);

    public static byte[] Zip(params string[] entries) => Archive([.. entries.Select(name => (name, name))]);

    /// <summary>An archive whose offsets count in the bytes that stand before it: a reader that starts at the end does not see them.</summary>
    public static byte[] ZipBehind(ReadOnlySpan<byte> prefix) => Archive([("readme.txt", "")], prefix);

    private static byte[] Archive((string Name, string Content)[] entries, ReadOnlySpan<byte> prefix = default)
    {
        var zip = new MemoryStream();
        zip.Write(prefix);
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return zip.ToArray();
    }
}

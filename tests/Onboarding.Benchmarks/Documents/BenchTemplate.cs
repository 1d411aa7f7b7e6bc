using System.IO.Compression;
using System.Security;
using System.Text;

namespace Onboarding.Benchmarks.Documents;

/// <summary>
/// One and the same template in the tags of any engine: a header with a tag, 25 fields in a table (every fifth cut by Word's spelling marks),
/// a table of eight columns with a condition in each row, a nested loop, a footer with a tag and a page number; styles and settings of the usual size.
/// </summary>
internal static class BenchTemplate
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Format = "<w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr>";
    private const string Bold = "<w:rPr><w:b/><w:sz w:val=\"20\"/></w:rPr>";
    private const int Styles = 150;
    private static readonly string[] Columns = ["no", "name", "model", "ip", "mac", "location", "state", "note"];
    private static readonly string[] Parts = ["document.main", "styles", "settings", "numbering", "header", "footer"];

    public static byte[] Make(TagSyntax tags) => Package(Body(tags), tags);

    /// <summary>A document with header, footer, styles and settings of the usual size.</summary>
    /// <param name="body">What stands in it.</param>
    /// <param name="tags">How the header and the footer write their tag.</param>
    /// <param name="numbering">What stands in the part of numbered lists.</param>
    /// <param name="picture">A picture, by the relationship <c>picture</c>.</param>
    public static byte[] Package(string body, TagSyntax tags, string numbering = "", byte[]? picture = null)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                + string.Concat(Parts.Select(part => $"<Override PartName=\"/word/{NameOf(part)}.xml\" ContentType=\"{Word}{part}+xml\"/>")) + "</Types>");
            Write(zip, "_rels/.rels", Relationships(["officeDocument"], _ => "word/document.xml"));
            Write(zip, "word/_rels/document.xml.rels", Relationships(Parts[1..], part => part + ".xml", picture is null ? "" : $"<Relationship Id=\"picture\" Type=\"{Office}image\" Target=\"picture.png\"/>"));
            Write(zip, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
            Write(zip, "word/styles.xml", $"<w:styles {Namespaces}>{string.Concat(Enumerable.Range(0, Styles).Select(Style))}</w:styles>");
            Write(zip, "word/settings.xml", $"<w:settings {Namespaces}><w:defaultTabStop w:val=\"708\"/></w:settings>");
            Write(zip, "word/numbering.xml", $"<w:numbering {Namespaces}>{numbering}</w:numbering>");
            Write(zip, "word/header.xml", $"<w:hdr {Namespaces}>{Paragraph("Security: " + tags.Scalar("name"), "Header")}</w:hdr>");
            Write(zip, "word/footer.xml", $"<w:ftr {Namespaces}><w:p>{Run(tags.Scalar("code") + "  Page ")}<w:fldSimple w:instr=\" PAGE \">{Run("1")}</w:fldSimple></w:p></w:ftr>");
            if (picture is not null)
            {
                using var stream = zip.CreateEntry("word/picture.png").Open();
                stream.Write(picture);
            }
        }

        return memory.ToArray();
    }

    private static string NameOf(string part) => part.Split('.')[0];

    private static string Relationships(IEnumerable<string> types, Func<string, string> target, string more = "") =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(types.Select(type => $"<Relationship Id=\"{type}\" Type=\"{Office}{type}\" Target=\"{target(type)}\"/>")) + more + "</Relationships>";

    private static string Body(TagSyntax tags)
    {
        var fields = BenchData.Fields.Select((field, index) => Row([Cell(Paragraph(field, format: Bold)), Cell(Paragraph(tags.Scalar(field), isCut: index % 5 == 2))]));
        return Paragraph("Site documentation", "Heading1") + Paragraph("Project data", "Heading2") + Table(fields, 2) + Paragraph("")
            + Paragraph("Cameras", "Heading2") + Table([Row(Columns.Select(column => Cell(Paragraph(column, format: Bold)))), .. Rows(tags)], Columns.Length) + Paragraph("")
            + Paragraph("Groups", "Heading2") + string.Concat(tags.Groups.Select(group => Paragraph(group.Text, group.Style)));
    }

    private static IEnumerable<string> Rows(TagSyntax tags)
    {
        var texts = Columns.Select(column => column == "state" ? tags.State : tags.Cell(column)).ToArray();
        string TagRow(string text) => Row(Columns.Select((_, index) => Cell(Paragraph(index == 0 ? text : ""))));
        if (tags.RowsStart is null)
        {
            return [Row(texts.Select(text => Cell(Paragraph(text)))), TagRow(tags.RowsEnd!)];
        }

        if (tags.RowOfItsOwn)
        {
            return [TagRow(tags.RowsStart), Row(texts.Select(text => Cell(Paragraph(text)))), TagRow(tags.RowsEnd!)];
        }

        texts[0] = tags.RowsStart + texts[0];
        texts[^1] += tags.RowsEnd;
        return [Row(texts.Select(text => Cell(Paragraph(text))))];
    }

    public static string Table(IEnumerable<string> rows, int columns) =>
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
        + string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1200\"/>", columns)) + "</w:tblGrid>" + string.Concat(rows) + "</w:tbl>";

    public static string Row(IEnumerable<string> cells) => "<w:tr w:rsidR=\"00A77B3E\"><w:trPr><w:cantSplit/></w:trPr>" + string.Concat(cells) + "</w:tr>";

    public static string Cell(string content) => "<w:tc><w:tcPr><w:tcW w:w=\"1200\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>" + content + "</w:tc>";

    public static string Paragraph(string text, string? style = null, string format = Format, bool isCut = false)
    {
        var properties = style is null ? "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>" : $"<w:pStyle w:val=\"{style}\"/>";
        var runs = text.Length == 0 ? ""
            : isCut ? Run(text[..2]) + "<w:proofErr w:type=\"spellStart\"/>" + Run(text[2..5]) + "<w:proofErr w:type=\"spellEnd\"/>" + Run(text[5..])
            : Run(text, format);
        return $"<w:p w:rsidR=\"00A77B3E\" w:rsidRDefault=\"00A77B3E\"><w:pPr>{properties}</w:pPr>{runs}</w:p>";
    }

    private static string Run(string text, string format = Format) =>
        $"<w:r w:rsidRPr=\"00A77B3E\">{format}<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    private static string Style(int index)
    {
        var name = index switch { 0 => "Heading1", 1 => "Heading2", 2 => "Heading3", 3 => "ListBullet", 4 => "Header", _ => $"Style{index}" };
        return $"<w:style w:type=\"paragraph\" w:styleId=\"{name}\"><w:name w:val=\"{name}\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"{index * 7 % 480}\" w:after=\"{index * 13 % 240}\"/></w:pPr>"
            + $"<w:rPr><w:b/><w:color w:val=\"{index * 2654435 % 0xFFFFFF:X6}\"/><w:sz w:val=\"{18 + (index % 20)}\"/></w:rPr></w:style>";
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content));
    }
}

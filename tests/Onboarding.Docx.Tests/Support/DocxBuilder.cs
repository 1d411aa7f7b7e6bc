using System.IO.Compression;
using System.Text;

namespace Onboarding.Docx.Tests.Support;

/// <summary>Builds small packages for tests; every part can be replaced or added, also by hostile ones.</summary>
internal sealed class DocxBuilder
{
    public const string Transitional =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" mc:Ignorable=\"w14\"";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _pictures = new(StringComparer.Ordinal);
    private readonly List<string> _overrides = [];
    private readonly List<string> _relationships = [];
    private readonly List<string> _packageRelationships = [];

    public DocxBuilder(string body)
    {
        Body = body;
        _overrides.Add(Override("word/document.xml", Word + "document.main+xml"));
        Add("word/styles.xml", Word + "styles+xml", "styles", $"""
            <w:styles {Transitional}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>
            """);
    }

    public string Body { get; set; }

    public string Namespaces { get; init; } = Transitional;

    public string SectionProperties { get; set; } = "";

    public static DocxBuilder WithText(string text) => new(Paragraph(text));

    public static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    public DocxBuilder Add(string name, string contentType, string relationship, string xml)
    {
        _parts[name] = xml;
        _overrides.Add(Override(name, contentType));
        _relationships.Add($"<Relationship Id=\"r{_relationships.Count + 1}\" Type=\"{Office}{relationship}\" Target=\"{name["word/".Length..]}\"/>");
        return this;
    }

    /// <summary>One of the parts that every document has at most once, such as <c>numbering</c>.</summary>
    public DocxBuilder Add(string name, string xml)
    {
        var part = $"word/{name}.xml";
        if (!_parts.ContainsKey(part))
        {
            return Add(part, $"{Word}{name}+xml", name, xml);
        }

        _parts[part] = xml;
        return this;
    }

    /// <summary>A part that belongs to the package rather than to its text.</summary>
    public DocxBuilder AddToPackage(string name, string contentType, string relationship, string xml)
    {
        _parts[name] = xml;
        _overrides.Add(Override(name, contentType));
        _packageRelationships.Add($"<Relationship Id=\"p{_packageRelationships.Count + 1}\" Type=\"{relationship}\" Target=\"{name}\"/>");
        return this;
    }

    public DocxBuilder AddHeader(string content)
    {
        Add("word/header1.xml", Word + "header+xml", "header", $"<w:hdr {Transitional}>{content}</w:hdr>");
        SectionProperties = $"<w:headerReference w:type=\"default\" r:id=\"r{_relationships.Count}\"/>";
        return this;
    }

    /// <summary>A grey picture for placeholders: relationship rPicture.</summary>
    public DocxBuilder AddPicture()
    {
        _pictures["word/media/grey.png"] = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mM4AQAAygDJNEIn8wAAAABJRU5ErkJggg==");
        return AddRelationship($"<Relationship Id=\"rPicture\" Type=\"{Office}image\" Target=\"media/grey.png\"/>");
    }

    /// <summary>A chart: relationship rChart and its number.</summary>
    public DocxBuilder AddChart(int number, string content)
    {
        _parts[$"word/charts/chart{number}.xml"] = $"<c:chartSpace {Transitional}>{content}</c:chartSpace>";
        AddOverride($"word/charts/chart{number}.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
        return AddRelationship($"<Relationship Id=\"rChart{number}\" Type=\"{Office}chart\" Target=\"charts/chart{number}.xml\"/>");
    }

    public DocxBuilder WithStyles(string styles)
    {
        _parts["word/styles.xml"] = $"<w:styles {Transitional}>{styles}</w:styles>";
        return this;
    }

    public DocxBuilder AddRelationship(string relationship)
    {
        _relationships.Add(relationship);
        return this;
    }

    /// <summary>The content type of an entry that is written while building.</summary>
    public DocxBuilder AddOverride(string name, string contentType)
    {
        _overrides.Add(Override(name, contentType));
        return this;
    }

    public byte[] Build(Action<ZipArchive>? more = null)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                + string.Concat(_overrides) + "</Types>");
            Write(zip, "_rels/.rels", Relationships($"<Relationship Id=\"r1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/>" + string.Concat(_packageRelationships)));
            Write(zip, "word/_rels/document.xml.rels", Relationships(string.Concat(_relationships)));
            Write(zip, "word/document.xml", $"<w:document {Namespaces}><w:body>{Body}<w:sectPr>{SectionProperties}</w:sectPr></w:body></w:document>");
            foreach (var (name, xml) in _parts)
            {
                Write(zip, name, xml);
            }

            foreach (var (name, bytes) in _pictures)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }

            more?.Invoke(zip);
        }

        return memory.ToArray();
    }

    public static void Write(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    public static string Relationships(string content) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    private static string Override(string name, string contentType) => $"<Override PartName=\"/{name}\" ContentType=\"{contentType}\"/>";
}

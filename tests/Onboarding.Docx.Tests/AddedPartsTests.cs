using System.IO.Compression;
using System.Xml.Linq;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class AddedPartsTests
{
    private const string Types = "[Content_Types].xml";
    private const string Relations = "word/_rels/document.xml.rels";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    [Fact]
    public void Render_NothingAdded_LeavesTypesAndRelationshipsAsTheyAre()
    {
        var file = DocxBuilder.WithText("{{ if photo }}{{ photo | image }}{{ end }}{{ if url }}{{ url | link }}{{ end }}").Build();

        var rendered = Rendered.From(file, """{"photo":null,"url":""}""");

        var plain = Rendered.From(DocxBuilder.WithText("no tag").Build(), "{}");
        Assert.Equal(Packed(plain.Bytes, Types), Packed(rendered.Bytes, Types));
        Assert.Equal(Packed(plain.Bytes, Relations), Packed(rendered.Bytes, Relations));
    }

    [Fact]
    public void Render_EqualPicturesInBodyHeaderAndLoop_AreStoredOnce()
    {
        var body = DocxBuilder.Paragraph("{{ for p in photos }}{{ p | image }}{{ end }}");
        var file = new DocxBuilder(body).AddHeader(DocxBuilder.Paragraph("{{ photo | image 10 }}")).Build();
        var model = DocxModel.FromDictionary(new Dictionary<string, object?>
        {
            ["photo"] = new DocxImage(Pictures.Png(5, 5)),
            ["photos"] = new[] { new DocxImage(Pictures.Png(5, 5), "one"), new DocxImage(Pictures.Png(5, 5), "two"), new DocxImage(Pictures.Jpeg(5, 5)) },
        });

        var rendered = Rendered.From(DocxTemplate.Load(new MemoryStream(file)), model);

        Assert.Equal(["word/media/added1.png", "word/media/added2.jpeg"], Names(rendered.Bytes).Where(name => name.StartsWith("word/media/", StringComparison.Ordinal)).Order());
        Assert.Contains("word/_rels/header1.xml.rels", Names(rendered.Bytes));
        Assert.Equal(2, rendered.Part(Relations).Elements().Count(element => ((string)element.Attribute("Type")!).EndsWith("/image", StringComparison.Ordinal)));
        Assert.Equal(2, rendered.Part("word/_rels/header1.xml.rels").Elements().Count() + 1);
        Assert.Contains("image/jpeg", rendered.Part(Types).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WithAdditions_GivesEqualBytesEachTime()
    {
        var template = DocxTemplate.Load(new MemoryStream(DocxBuilder.WithText("{{ photo | image }}{{ url | qr }}{{ url | link }}{{ url | markdown }}").Build()));
        var model = DocxModel.FromDictionary(new Dictionary<string, object?> { ["photo"] = new DocxImage(Pictures.Jpeg(5, 5)), ["url"] = "https://example.be" });

        Assert.Equal(Rendered.From(template, model).Bytes, Rendered.From(template, model).Bytes);
    }

    [Fact]
    public void Render_NamesAndIdentifiersThatAreTaken_AreAvoided()
    {
        var builder = new DocxBuilder(DocxBuilder.Paragraph("{{ photo | image }}"))
            .AddRelationship("<Relationship Id=\"added3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/added1.png\"/>")
            .AddRelationship("<Relationship Id=\"added4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/added1.png\"/>");
        var file = builder.Build(zip =>
        {
            using var stream = zip.CreateEntry("word/media/added1.png").Open();
            stream.Write(Pictures.Png(1, 1));
        });

        var rendered = Rendered.From(DocxTemplate.Load(new MemoryStream(file)), Photo(Pictures.Png(7, 7)));

        var id = (string)rendered.Body.Descendants().Attributes(R + "embed").Single()!;
        var relationship = rendered.Part(Relations).Elements().Single(element => (string?)element.Attribute("Id") == id);
        Assert.Equal("/word/media/added2.png", (string?)relationship.Attribute("Target"));
    }

    [Fact]
    public void Render_TypeOfTheExtensionIsTaken_DeclaresThePartByName()
    {
        var file = DocxBuilder.WithText("{{ photo | image }}").Build();
        using var changed = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(file)))
        using (var zip = new ZipArchive(changed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                DocxBuilder.Write(zip, entry.FullName, reader.ReadToEnd().Replace("Extension=\"png\"", "Extension=\"jpeg\"", StringComparison.Ordinal));
            }
        }

        var rendered = Rendered.From(DocxTemplate.Load(new MemoryStream(changed.ToArray())), Photo(Pictures.Jpeg(7, 7)));

        Assert.Contains("PartName=\"/word/media/added1.jpeg\" ContentType=\"image/jpeg\"", rendered.Part(Types).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_PictureInBothBranchesOfATextBox_HasIdentifiersOfItsOwn()
    {
        var inside = $"<w:txbxContent>{DocxBuilder.Paragraph("{{ photo | image 5 }}")}</w:txbxContent>";
        var body = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"Box\"/><a:graphic>"
            + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr/><wps:spPr/>"
            + $"<wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:rect id=\"x\"><v:textbox>{inside}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";

        var rendered = Rendered.From(DocxTemplate.Load(new MemoryStream(new DocxBuilder(body).Build())), Photo(Pictures.Png(7, 7)));

        Assert.Equal(["1", "2", "3"], rendered.Body.Descendants(Wp + "docPr").Select(element => (string)element.Attribute("id")!).Order());
    }

    [Fact]
    public void Render_FloatingPlaceholder_KeepsItsPositionAndIsSound()
    {
        var body = "<w:p><w:r><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\">"
            + "<wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"page\"><wp:posOffset>77</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>88</wp:posOffset></wp:positionV>"
            + "<wp:extent cx=\"1000\" cy=\"1000\"/><wp:wrapSquare wrapText=\"bothSides\"/><wp:docPr id=\"1\" name=\"x\" descr=\"{{ photo }}\"/><wp:cNvGraphicFramePr/><a:graphic>"
            + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"x\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
            + "<a:blip r:embed=\"rPicture\"/><a:stretch/></pic:blipFill><pic:spPr><a:prstGeom prst=\"rect\"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>";

        var rendered = Rendered.From(DocxTemplate.Load(new MemoryStream(new DocxBuilder(body).AddPicture().Build())), Photo(Pictures.Png(20, 10)));

        Assert.Equal(["77", "88"], rendered.Body.Descendants(Wp + "posOffset").Select(offset => offset.Value));
        Assert.Equal("500", (string?)rendered.Body.Descendants(Wp + "extent").Single().Attribute("cy"));
    }

    [Fact]
    public void Render_PictureControl_ShowsThePictureAndIsNoLongerAPlaceholder()
    {
        var picture = "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"1000\" cy=\"1000\"/><wp:docPr id=\"1\" name=\"x\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
            + "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"x\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rPicture\"/><a:stretch/></pic:blipFill><pic:spPr/></pic:pic>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        var body = $"<w:sdt><w:sdtPr><w:tag w:val=\"{{{{ photo }}}}\"/><w:showingPlcHdr/><w:picture/></w:sdtPr><w:sdtContent>{picture}</w:sdtContent></w:sdt>";

        var rendered = Rendered.From(DocxTemplate.Load(new MemoryStream(new DocxBuilder(body).AddPicture().Build())), Photo(Pictures.Png(20, 10)));

        Assert.Equal("500", (string?)rendered.Body.Descendants(Wp + "extent").Single().Attribute("cy"));
        Assert.StartsWith("added", (string?)rendered.Body.Descendants().Attributes(R + "embed").Single(), StringComparison.Ordinal);
        Assert.Empty(rendered.Body.Descendants(Rendered.W + "showingPlcHdr"));
    }

    [Fact]
    public void Render_ThousandsOfLinks_EachHasOneRelationship()
    {
        var model = DocxModel.FromDictionary(new Dictionary<string, object?> { ["xs"] = Enumerable.Range(0, 4_000).Select(index => $"https://example.be/{index % 2_000}") });
        var template = DocxTemplate.Load(new MemoryStream(DocxBuilder.WithText("{{ for x in xs }}{{ x | link }}{{ end }}").Build()));

        var rendered = Rendered.From(template, model);

        Assert.Equal(2_000, rendered.Part(Relations).Elements().Count(element => (string?)element.Attribute("TargetMode") == "External"));
    }

    private static DocxModel Photo(byte[] picture) => DocxModel.FromObject(new { Photo = new DocxImage(picture) });

    private static byte[] Packed(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var stream = zip.GetEntry(name)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static List<string> Names(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}

using System.Xml.Linq;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class ContentTests
{
    [Theory]
    [InlineData("http://a.be")]
    [InlineData("HTTPS://a.be/x?y=1#z")]
    [InlineData(" https://a.be ")]
    [InlineData("mailto:a@b.be?subject=x")]
    public void Link_WebOrMail_IsMade(string address)
    {
        var rendered = Rendered.From(Load("{{ x | link \"text\" }}"), Model(address));

        Assert.Single(rendered.Body.Descendants(Rendered.W + "hyperlink"));
        Assert.Contains($"Target=\"{address.Trim()}\" TargetMode=\"External\"", rendered.Part("word/_rels/document.xml.rels").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.be/é?q=<x>\"y\"", "https://a.be/%C3%A9?q=%3Cx%3E%22y%22")]
    [InlineData("https://a.be/{x}|y", "https://a.be/%7Bx%7D%7Cy")]
    [InlineData("https://a.be/100%25", "https://a.be/100%25")]
    public void Link_WithLettersThatNoUriHolds_IsEncoded(string address, string target)
    {
        var rendered = Rendered.From(Load("{{ x | link }}"), Model(address));

        Assert.Equal(target, (string?)rendered.Part("word/_rels/document.xml.rels").Elements().Single(element => element.Attribute("TargetMode") is not null).Attribute("Target"));
        Assert.Equal(address + "\n", rendered.Text);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///c:/x")]
    [InlineData(@"\\server\share")]
    [InlineData("ftp://a.be")]
    [InlineData("www.a.be")]
    [InlineData("#bookmark")]
    [InlineData("http://")]
    [InlineData("https://a.be/x y")]
    [InlineData("https://a.be/\u0001")]
    [InlineData("")]
    public void Link_AnythingElse_IsAProblemInATagAndTextInMarkdown(string address)
    {
        var problem = Assert.Throws<DocxRenderException>(() => Rendered.From(Load("{{ x | link \"text\" }}"), Model(address))).Problems.Single();

        Assert.Equal(("value.kind", 1), (problem.Code, problem.Place!.Paragraph));
        Assert.Empty(Rendered.From(Load("{{ x | markdown }}"), Model($"[text](<{address}>)")).Body.Descendants(Rendered.W + "hyperlink"));
    }

    [Fact]
    public void Link_InATrackedInsertion_IsRefusedAndInMarkdownLeavesItsText()
    {
        var inserted = (string tag) => new DocxBuilder($"<w:p><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>{tag}</w:t></w:r></w:ins><w:r><w:t>!</w:t></w:r></w:p>").Build();

        var exception = Assert.Throws<DocxTemplateException>(() => DocxTemplate.Load(new MemoryStream(inserted("{{ x | link }}"))));

        Assert.Equal("content.link", exception.Problems.Single().Code);
        Assert.Equal("text!\n", Rendered.From(inserted("{{ x | markdown }}"), """{"x":"[text](https://example.be)"}""").Text);
    }

    [Fact]
    public void Content_WhereTheUsualPrefixMeansSomethingElse_IsRefused()
    {
        var body = $"<x:p xmlns:x=\"{Rendered.W}\" xmlns:w=\"urn:other\"><x:r><x:t>{{{{ x | link }}}}</x:t></x:r><x:sdt><x:sdtPr><x:tag x:val=\"{{{{ x }}}}\"/></x:sdtPr><x:sdtContent/></x:sdt></x:p>";

        var exception = Assert.Throws<DocxTemplateException>(() => DocxTemplate.Load(new MemoryStream(new DocxBuilder(body).Build())));

        Assert.Equal(["content.prefix", "content.prefix"], exception.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Check_ANumberWhereAPictureIsShown_IsReported()
    {
        var template = Load("{{ a | image }}{{ b | image }}{{ c | image 20 }}");

        var problem = Assert.Single(template.Check(DocxModel.FromObject(new { A = 5, B = new DocxImage(Pictures.Png(1, 1)), C = "……" })));

        Assert.Equal(("field.kind", "“a” must be a picture"), (problem.Code, problem.Message));
    }

    [Fact]
    public void Qr_NeedsNothingOfSystemDrawing()
    {
        Rendered.From(Load("{{ x | qr }}"), Model("https://example.be"));

        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "System.Drawing.Common");
    }

    [Theory]
    [InlineData("{{ x | link }}")]
    [InlineData("{{ x | qr }}")]
    [InlineData("{{ x | image 20 }}")]
    [InlineData("{{ x | markdown }}")]
    [InlineData("{{ x | check }}")]
    public void Content_OfABlankForm_StaysARowOfDots(string tag) => Assert.Equal("……\n", Rendered.From(Load(tag), Model("……")).Text);

    [Fact]
    public void Markdown_NestedTooDeep_IsAProblem()
    {
        foreach (var text in new[] { string.Concat(Enumerable.Repeat("> ", 20)) + "x", new string('>', 100_000), string.Concat(Enumerable.Range(0, 40).Select(level => new string(' ', level * 2) + "- x\n")) })
        {
            Assert.Equal("value.kind", Assert.Throws<DocxRenderException>(() => Rendered.From(Load("{{ x | markdown }}"), Model(text))).Problems.Single().Code);
        }
    }

    [Fact]
    public void Markdown_TooLong_IsAProblem() =>
        Assert.Throws<DocxRenderException>(() => Rendered.From(Load("{{ x | markdown }}"), Model(new string('x', 200_001))));

    [Fact]
    public void Markdown_ManyNestedBrackets_EndsInTime()
    {
        foreach (var text in new[] { new string('[', 20_000), new string('*', 50_000) + "a", string.Concat(Enumerable.Repeat("[a](", 10_000)), string.Concat(Enumerable.Repeat("*a_ ", 10_000)) })
        {
            try
            {
                Load("{{ x | markdown }}").Render(Model(text), System.Globalization.CultureInfo.InvariantCulture, Stream.Null);
            }
            catch (DocxRenderException exception)
            {
                Assert.Equal("value.kind", exception.Problems.Single().Code);
            }
        }
    }

    [Fact]
    public void Markdown_InACell_NeverLeavesItWithoutParagraph()
    {
        var table = $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{DocxBuilder.Paragraph("{{ x | markdown }}")}</w:tc></w:tr></w:tbl>";
        var template = DocxTemplate.Load(new MemoryStream(new DocxBuilder(table).Build()));

        foreach (var text in new[] { "", "   ", "---", "[a]: https://example.be", "# x", "- a" })
        {
            Assert.NotEmpty(Rendered.From(template, Model(text)).Body.Descendants(Rendered.W + "tc").Single().Elements(Rendered.W + "p"));
        }
    }

    [Fact]
    public void Fields_OfPicturesAndControls_AreListed()
    {
        var control = "<w:sdt><w:sdtPr><w:tag w:val=\"{{ site.name }}\"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>";
        var template = DocxTemplate.Load(new MemoryStream(new DocxBuilder($"<w:p>{control}</w:p>" + DocxBuilder.Paragraph("{{ photo | image }}{{ url | link name }}")).Build()));

        Assert.Equal(["photo", "url", "name", "site.name"], template.Fields.Select(field => field.Path).OrderBy(path => Array.IndexOf(["photo", "url", "name", "site.name"], path)));
    }

    [Fact]
    public void Control_InATextThatIsOtherwisePlain_IsFilled()
    {
        var control = "<w:sdt><w:sdtPr><w:tag w:val=\"{{ x }}\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click</w:t></w:r></w:p><w:p/></w:sdtContent></w:sdt>";

        var rendered = Rendered.From(DocxTemplate.Load(new MemoryStream(new DocxBuilder(control).Build())), Model("filled"));

        Assert.Equal("filled\n", rendered.Text);
        Assert.Empty(rendered.Body.Descendants(Rendered.W + "showingPlcHdr"));
    }

    [Theory]
    [InlineData("""{"x":{"$image":"not base64!"}}""")]
    [InlineData("""{"x":{"$image":5}}""")]
    [InlineData("""{"x":{"$image":"AAAA","alt":5}}""")]
    [InlineData("""{"x":{"$image":"AAAA","other":"y"}}""")]
    public void FromJson_PictureThatIsNotWrittenAsDocumented_Throws(string json) => Assert.Throws<ArgumentException>(() => DocxModel.FromJson(json));

    [Fact]
    public void FromJson_Picture_IsShownWithItsAlternativeText()
    {
        var json = """{"x":{"$image":"DATA","alt":"A <dot>"}}""".Replace("DATA", Convert.ToBase64String(Pictures.Png(3, 3)), StringComparison.Ordinal);

        var rendered = Rendered.From(Load("{{ if x }}{{ x | image }}{{ end }}"), DocxModel.FromJson(json));

        Assert.Equal("A <dot>", rendered.Body.Descendants().Attributes("descr").Single().Value);
    }

    private static DocxModel Model(string value) => DocxModel.FromDictionary(new Dictionary<string, object?> { ["x"] = value });

    private static DocxTemplate Load(string text) => DocxTemplate.Load(new MemoryStream(DocxBuilder.WithText(text).Build()));
}

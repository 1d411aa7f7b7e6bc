using System.IO.Compression;
using System.Xml.Linq;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class ChartTests
{
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Json = """{"title":"T","sales":[{"month":"Jan & <co>","n":1.5,"m":10},{"month":"Feb","n":null,"m":-2},{"month":"Mar","n":30,"m":7}]}""";
    private const string Tags = "Sales by month {{ for s in sales }}{{ s.month }}{{ s.n }}{{ s.m }}{{ end }}";
    private static readonly XNamespace C = Namespace;

    [Fact]
    public void Render_ChartFedFromData_ShowsItsPointsAndSeries()
    {
        var rendered = Rendered.From(Template(Tags), Json);

        var series = rendered.Part("word/charts/chart1.xml").Descendants(C + "ser").ToList();
        Assert.All(series, each => Assert.Equal(["Jan & <co>", "Feb", "Mar"], Values(each.Element(C + "cat")!)));
        Assert.Equal(["1.5", "30"], Values(series[0].Element(C + "val")!));
        Assert.Equal(["0", "2"], series[0].Element(C + "val")!.Descendants(C + "pt").Select(point => (string?)point.Attribute("idx")));
        Assert.Equal(["10", "-2", "7"], Values(series[1].Element(C + "val")!));
        Assert.Equal("Sales by month", (string?)rendered.Body.Descendants().Single(element => element.Name.LocalName == "docPr").Attribute("descr"));
    }

    [Fact]
    public void Render_ChartFedFromData_LeavesItsWorkbookOut()
    {
        var rendered = Rendered.From(Template(Tags), Json);

        using var zip = new ZipArchive(new MemoryStream(rendered.Bytes));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.Empty(rendered.Part("word/charts/_rels/chart1.xml.rels").Elements());
        Assert.Empty(rendered.Part("word/charts/chart1.xml").Elements(C + "externalData"));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
    }

    [Fact]
    public void Render_ChartWithoutTags_IsCopied()
    {
        var file = Template("Sales");
        using var before = new ZipArchive(new MemoryStream(file));
        using var after = new ZipArchive(new MemoryStream(Rendered.From(file, Json).Bytes));

        Assert.Equal(before.GetEntry("word/charts/chart1.xml")!.Crc32, after.GetEntry("word/charts/chart1.xml")!.Crc32);
        Assert.NotNull(after.GetEntry("word/embeddings/book.xlsx"));
    }

    [Fact]
    public void Load_ChartFedFromData_NamesItsFields() =>
        Assert.Equal(
            ["sales", "sales[].m", "sales[].month", "sales[].n", "title"],
            DocxTemplate.Load(new MemoryStream(Template(Tags))).Fields.Select(field => field.Path).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("{{ for s in sales }}{{ s.month }}{{ s.n }}{{ end }}", "chart.series: the alternative text gives 1 values for a point, but the chart has 2 series")]
    [InlineData("{{ s.month }}", "chart.text")]
    [InlineData("{{ for s in sales }}{{ if s.n }}{{ s.n }}{{ end }}{{ end }}", "chart.text")]
    public void Load_ChartThatCannotBeFed_IsReported(string text, string expected)
    {
        var problem = Assert.Single(Assert.Throws<DocxTemplateException>(() => DocxTemplate.Load(new MemoryStream(Template(text)))).Problems);

        Assert.StartsWith(expected, problem.ToString(), StringComparison.Ordinal);
        Assert.NotNull(problem.Place);
    }

    [Fact]
    public void Load_ChartInALoop_IsRefused() =>
        Assert.Contains("chart.loop", Assert.Throws<DocxTemplateException>(() => DocxTemplate.Load(new MemoryStream(Template(
            Tags, DocxBuilder.Paragraph("{{ for x in xs }}"), DocxBuilder.Paragraph("{{ end }}"))))).Message, StringComparison.Ordinal);

    [Fact]
    public void Render_ValueThatIsNoNumber_IsReported() =>
        Assert.Contains(
            "value.kind: “s.n” must be a number",
            Assert.Throws<DocxRenderException>(() => Rendered.From(Template(Tags), """{"title":"T","sales":[{"month":"Jan","n":"many","m":1}]}""")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Render_ChartInAHeader_ShowsItsPoints()
    {
        var rendered = Rendered.From(WithHeader(Drawing(Tags)), Json);

        var series = rendered.Part("word/charts/chart1.xml").Descendants(C + "ser").ToList();
        Assert.Equal(["10", "-2", "7"], Values(series[1].Element(C + "val")!));
        Assert.Equal("Sales by month", (string?)rendered.Part("word/header1.xml").Descendants().Single(element => element.Name.LocalName == "docPr").Attribute("descr"));
    }

    [Fact]
    public void Load_ChartInALoopOfAHeader_IsRefused()
    {
        var problem = Assert.Single(Assert.Throws<DocxTemplateException>(() => DocxTemplate.Load(new MemoryStream(WithHeader(
            DocxBuilder.Paragraph("{{ for x in xs }}") + Drawing(Tags) + DocxBuilder.Paragraph("{{ end }}"))))).Problems);

        Assert.Equal(("chart.loop", "word/header1.xml"), (problem.Code, problem.Place!.Part));
    }

    [Theory]
    [InlineData("{{ if title }}x{{ end }}", "chart.block: “if title” stands in a title of a chart, where only values can be printed")]
    [InlineData("{{ title", "tag.unclosed")]
    [InlineData("{{ title | markdown }}", "chart.block")]
    public void Load_TitleThatCannotBeFilled_IsReportedWithItsPlace(string title, string expected)
    {
        var exception = Assert.Throws<DocxTemplateException>(() => DocxTemplate.Load(new MemoryStream(new DocxBuilder(Drawing("Sales", "rChart1")).AddChart(1, Chart(title)).Build())));

        Assert.StartsWith(expected, exception.Problems[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("word/charts/chart1.xml", exception.Problems[0].Place!.Part);
    }

    [Fact]
    public void Load_TitleWithTags_NamesItsFields() =>
        Assert.Equal(["site.name"], DocxTemplate.Load(new MemoryStream(new DocxBuilder(Drawing("Sales", "rChart1")).AddChart(1, Chart("{{ site.name }}")).Build())).Fields.Select(field => field.Path));

    private static string Drawing(string text, string relationship = "r2") =>
        $"<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"4572000\" cy=\"2743200\"/><wp:docPr id=\"1\" name=\"Chart\" descr=\"{text}\"/><a:graphic><a:graphicData uri=\"{Namespace}\">"
        + $"<c:chart xmlns:c=\"{Namespace}\" r:id=\"{relationship}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    private static string Chart(string title) =>
        $"<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{title}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/>{Plot}</c:plotArea><c:plotVisOnly val=\"1\"/></c:chart>";

    private static byte[] WithHeader(string header) => new DocxBuilder(DocxBuilder.Paragraph("{{ title }}")).AddHeader(header).AddChart(1, Chart("Sales")).Build(zip =>
        DocxBuilder.Write(zip, "word/_rels/header1.xml.rels", DocxBuilder.Relationships(
            "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart\" Target=\"charts/chart1.xml\"/>")));

    private static byte[] Template(string text, string before = "", string after = "")
    {
        return new DocxBuilder(DocxBuilder.Paragraph("{{ title }}") + before + Drawing(text) + after)
            .Add("word/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", "chart",
                $"<c:chartSpace xmlns:c=\"{Namespace}\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + $"<c:chart><c:plotArea><c:layout/>{Plot}</c:plotArea><c:plotVisOnly val=\"1\"/></c:chart><c:externalData r:id=\"rId1\"/></c:chartSpace>")
            .AddOverride("word/embeddings/book.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .Build(zip =>
            {
                DocxBuilder.Write(zip, "word/charts/_rels/chart1.xml.rels", DocxBuilder.Relationships(
                    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/package\" Target=\"../embeddings/book.xlsx\"/>"));
                using var book = zip.CreateEntry("word/embeddings/book.xlsx").Open();
                book.Write(HostileFiles.Workbook(""));
            });
    }

    private static string Plot { get; } =
        $"<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/>{Series(0, "B")}{Series(1, "C")}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
        + "<c:catAx><c:axId val=\"1\"/><c:scaling/><c:delete val=\"0\"/><c:axPos val=\"b\"/><c:crossAx val=\"2\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling/><c:delete val=\"0\"/><c:axPos val=\"l\"/><c:crossAx val=\"1\"/></c:valAx>";

    private static string Series(int index, string column) =>
        $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{column}</c:v></c:pt></c:strCache></c:strRef></c:tx>"
        + "<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$2</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>old</c:v></c:pt></c:strCache></c:strRef></c:cat>"
        + $"<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>99</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>";

    private static IEnumerable<string> Values(XElement data) => data.Descendants(C + "v").Select(value => value.Value);
}

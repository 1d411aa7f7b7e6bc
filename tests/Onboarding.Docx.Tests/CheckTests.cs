using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class CheckTests
{
    private const string Text = "{{ for c in site.cameras }}{{ c.serial }}{{ for p in c.ports }}{{ p.number | or \"—\" }}{{ end }}{{ end }}"
        + "{{ if site.open }}{{ site.name | upper }}{{ end }}{{ site.tags | join \", \" }}{{ site.cameras.size }}{{ site.note | or site.name }}";

    [Fact]
    public void Fields_OfATemplate_AreListedOnceWithPathKindAndPlace()
    {
        var fields = Load(Text).Fields;

        Assert.Equal(
            [
                "site.cameras Loop", "site.cameras[].serial Scalar", "site.cameras[].ports Loop", "site.cameras[].ports[].number Scalar", "site.open Scalar",
                "site.name Scalar", "site.tags Loop", "site.cameras.size Scalar", "site.note Scalar",
            ],
            fields.Select(field => $"{field.Path} {field.Kind}"));
        Assert.All(fields, field => Assert.Equal(("word/document.xml", 1), (field.Place.Part, field.Place.Paragraph)));
    }

    [Fact]
    public void Check_ModelThatFits_FindsNothing() => Assert.Empty(Check(
        """{"site":{"name":"N","open":true,"tags":["a"],"cameras":[{"serial":"S","ports":[{}]}]}}"""));

    [Theory]
    [InlineData("""{"sites":{}}""", "field.unknown", "site", "sites")]
    [InlineData("""{"site":{"nam":"N","open":true,"tags":[],"cameras":[]}}""", "field.unknown", "site.name", "nam")]
    [InlineData("""{"site":{"name":"N","opened":true,"tags":[],"cameras":[]}}""", "field.unknown", "site.open", null)]
    [InlineData("""{"site":{"name":"N","open":true,"tags":[],"cameras":[{"serial":"S","ports":[]},{"seril":"S","ports":[]}]}}""", "field.unknown", "site.cameras[].serial", "seril")]
    [InlineData("""{"site":{"name":{},"open":true,"tags":[],"cameras":[]}}""", "field.kind", "site.name", null)]
    [InlineData("""{"site":{"name":"N","open":true,"tags":[],"cameras":"none"}}""", "field.kind", "site.cameras", null)]
    [InlineData("""{"site":{"name":"N","open":true,"tags":{},"cameras":[]}}""", "field.kind", "site.tags", null)]
    [InlineData("""{"site":"text"}""", "field.kind", "site", null)]
    [InlineData("""{"site":{"name":"N","notes":"n","open":true,"tags":[],"cameras":[]}}""", "field.unknown", "site.note", "notes")]
    public void Check_ModelThatDoesNotFit_SaysWhere(string json, string code, string path, string? nearest)
    {
        var problem = Check(json)[0];

        Assert.Equal(code, problem.Code);
        Assert.Contains($"“{path}”", problem.Message, StringComparison.Ordinal);
        Assert.Equal(nearest, problem.Suggestion);
    }

    [Theory]
    [InlineData("{{ site.photo | image 80 | or \"none\" }}")]
    [InlineData("{{ site.photo | image }}")]
    public void Check_ImageOfWhatIsNoPicture_SaysWhere(string tag) => AssertWantsPicture(DocxBuilder.Paragraph("first") + DocxBuilder.Paragraph(tag));

    [Theory]
    [InlineData("{{ site.photo }}")]
    [InlineData("{{ site.photo | or &quot;none&quot; }}")]
    [InlineData("{{ site.photo | image | or site.name }}")]
    public void Check_PlaceholderOfWhatIsNoPicture_SaysWhere(string tag) => AssertWantsPicture(DocxBuilder.Paragraph("first") + Pictures.Placeholder(tag));

    [Fact]
    public void Check_PlaceholderOfATextAsQrCode_FindsNothing() =>
        Assert.Empty(DocxTemplate.Load(new MemoryStream(new DocxBuilder(Pictures.Placeholder("{{ site.url | qr }}")).AddPicture().Build())).Check(DocxModel.FromJson("""{"site":{"url":"https://example.be"}}""")));

    private static void AssertWantsPicture(string body)
    {
        var template = DocxTemplate.Load(new MemoryStream(new DocxBuilder(body).AddPicture().Build()));

        foreach (var wrong in new[] { "1", "true", "\"a name\"", "[]", "{}" })
        {
            var problem = Assert.Single(template.Check(Photo(wrong)));
            Assert.Equal(("field.kind", "“site.photo” must be a picture", "word/document.xml"), (problem.Code, problem.Message, problem.Place!.Part));
            Assert.Contains("site.photo", problem.Place.Text, StringComparison.Ordinal);
        }

        Assert.All([Photo("\"………\""), Photo("null"), Photo($"{{\"$image\":\"{Convert.ToBase64String(Pictures.Png(2, 2))}\"}}")], model => Assert.Empty(template.Check(model)));
    }

    private static DocxModel Photo(string value) => DocxModel.FromJson($"{{\"site\":{{\"name\":\"N\",\"photo\":{value}}}}}");

    private static IReadOnlyList<TemplateProblem> Check(string json) => Load(Text).Check(DocxModel.FromJson(json));

    private static DocxTemplate Load(string text) => DocxTemplate.Load(new MemoryStream(DocxBuilder.WithText(text).Build()));
}

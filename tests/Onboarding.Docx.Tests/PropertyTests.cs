using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class PropertyTests
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/";

    [Fact]
    public void Render_TagsInProperties_AreFilledAndEscaped()
    {
        var rendered = Rendered.From(Template("{{ ref }}: {{ name | upper }}"), """{"ref":"A<1>","name":"x & {{ y }}","zone":"two\nlines"}""");

        Assert.Equal("A<1>: X & {{ Y }}", Value(rendered, "docProps/core.xml", "title"));
        Assert.Equal("two lines", Value(rendered, "docProps/app.xml", "Company"));
        Assert.Equal("zone two lines", Value(rendered, "docProps/custom.xml", "lpwstr"));
    }

    [Fact]
    public void Render_TitleInTheOptions_GoesBeforeTheTemplates()
    {
        var rendered = Rendered.From(Template("{{ ref }}"), """{"zone":"z"}""", options: new() { Title = "Given" });

        Assert.Equal("Given", Value(rendered, "docProps/core.xml", "title"));
    }

    [Fact]
    public void Load_TagsInProperties_AreFieldsOfTheTemplate() =>
        Assert.Equal(["ref", "zone"], DocxTemplate.Load(new MemoryStream(Template("{{ ref }}"))).Fields.Select(field => field.Path).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("{{ if a }}x{{ end }}", "property.block: “if a” stands in a property of the document, where only values can be printed")]
    [InlineData("{{ a", "tag.unclosed")]
    [InlineData("{{ a + 1 }}", "language.operator")]
    public void Load_PropertyThatCannotBeFilled_IsReportedWithItsPlace(string title, string expected)
    {
        var exception = Assert.Throws<DocxTemplateException>(() => DocxTemplate.Load(new MemoryStream(Template(title))));

        Assert.StartsWith(expected, exception.Problems[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("docProps/core.xml", exception.Problems[0].Place!.Part);
    }

    private static byte[] Template(string title) => new DocxBuilder("<w:p/>")
        .AddToPackage("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", Package,
            $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title></cp:coreProperties>")
        .AddToPackage("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", Office + "relationships/extended-properties",
            $"<Properties xmlns=\"{Office}extended-properties\"><Company>{{{{ zone }}}}</Company></Properties>")
        .AddToPackage("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", Office + "relationships/custom-properties",
            $"<Properties xmlns=\"{Office}custom-properties\" xmlns:vt=\"{Office}docPropsVTypes\"><property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"2\" name=\"Zone\"><vt:lpwstr>zone {{{{ zone }}}}</vt:lpwstr></property></Properties>")
        .Build();

    private static string Value(Rendered rendered, string part, string name) => rendered.Part(part).Descendants().Single(element => element.Name.LocalName == name).Value;
}

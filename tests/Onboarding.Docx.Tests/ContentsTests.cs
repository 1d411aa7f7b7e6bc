using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class ContentsTests
{
    private const string Json = """{"title":"T & <U>","sites":[{"name":"North"},{"name":"South"}]}""";
    private static readonly DocxRenderOptions Update = new() { UpdateFields = true };

    [Fact]
    public void Render_WithUpdateFields_ListsTheHeadingsThatCameOut()
    {
        var rendered = Rendered.From(Template("Old entry"), Json, options: Update);

        Assert.Equal("Contents\nT & <U>⇥…\nNorth⇥…\nSouth⇥…\n\nT & <U>\nNorth\ntext\nSouth\ntext\nDeep\n", rendered.Text);
        Assert.Equal(Values(rendered, "hyperlink", "anchor"), Values(rendered, "bookmarkStart", "name"));
        Assert.Equal(["TOC1", "TOC2", "TOC2"], Values(rendered, "pStyle", "val").Where(style => style.StartsWith("TOC", StringComparison.Ordinal)));
        Assert.Equal("true", Assert.Single(Values(rendered, "fldChar", "dirty")));
        Assert.Single(rendered.Part("word/settings.xml").Elements(Rendered.W + "updateFields"));
    }

    [Fact]
    public void Render_WithoutUpdateFields_KeepsTheTableAsItIs()
    {
        var rendered = Rendered.From(Template("Old entry"), Json);

        Assert.Equal("Contents\nOld entry\n\nT & <U>\nNorth\ntext\nSouth\ntext\nDeep\n", rendered.Text);
        Assert.Empty(rendered.Body.Descendants(Rendered.W + "bookmarkStart"));
        Assert.Empty(rendered.Part("word/settings.xml").Elements(Rendered.W + "updateFields"));
    }

    [Fact]
    public void Render_TableWhoseEntriesRepeatTags_IsWrittenAnewInAnyCase()
    {
        var template = DocxTemplate.Load(new MemoryStream(Template("{{ s.name }}")));

        Assert.Equal("Contents\nT & <U>⇥…\nNorth⇥…\nSouth⇥…\n\nT & <U>\nNorth\ntext\nSouth\ntext\nDeep\n", Rendered.From(template, DocxModel.FromJson(Json)).Text);
        Assert.DoesNotContain("s", template.Fields.Select(field => field.Path));
    }

    [Fact]
    public void Render_NoHeading_LeavesAnEmptyTable() =>
        Assert.Equal("\n\nx\n", Rendered.From(new DocxBuilder(Field("old") + DocxBuilder.Paragraph("{{ a }}")).Build(), """{"a":"x"}""", options: Update).Text);

    [Fact]
    public void Render_WithUpdateFields_AsksInItsPlaceAmongTheSettings()
    {
        var file = new DocxBuilder(DocxBuilder.Paragraph("{{ a }}")).Add("settings", $"<w:settings {DocxBuilder.Transitional}><w:zoom w:percent=\"100\"/><w:compat/><w:decimalSymbol w:val=\",\"/></w:settings>").Build();

        var settings = Rendered.From(file, """{"a":1}""", options: Update).Part("word/settings.xml");

        Assert.Equal(["zoom", "updateFields", "compat", "decimalSymbol"], settings.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Render_WithUpdateFields_AsksInATemplateWithoutSettings()
    {
        var rendered = Rendered.From(DocxBuilder.WithText("{{ a }}").Build(), """{"a":1}""", options: Update);

        Assert.Equal("updateFields", Assert.Single(rendered.Part("word/settings.xml").Elements()).Name.LocalName);
        Assert.Single(rendered.Part("word/_rels/document.xml.rels").Elements(), relation => (string?)relation.Attribute("Target") == "/word/settings.xml");
        Assert.Single(rendered.Part("[Content_Types].xml").Elements(), type => (string?)type.Attribute("PartName") == "/word/settings.xml");
    }

    private static byte[] Template(string entry) => new DocxBuilder(
            DocxBuilder.Paragraph("Contents") + Field(entry) + Heading("{{ title }}", "Titre1") + DocxBuilder.Paragraph("{{ for s in sites }}") + Heading("{{ s.name }}", "Titre2")
            + DocxBuilder.Paragraph("text") + DocxBuilder.Paragraph("{{ end }}") + Heading("Deep", "Titre3"))
        .Add("styles", $"<w:styles {DocxBuilder.Transitional}>" + string.Concat(Enumerable.Range(1, 3).Select(level =>
            $"<w:style w:type=\"paragraph\" w:styleId=\"Titre{level}\"><w:name w:val=\"heading {level}\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"TOC{level}\"><w:name w:val=\"toc {level}\"/></w:style>")) + "</w:styles>")
        .Add("settings", $"<w:settings {DocxBuilder.Transitional}/>")
        .Build();

    private static string Field(string entry) =>
        "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>"
        + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{entry}</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    private static string Heading(string text, string style) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string[] Values(Rendered rendered, string element, string attribute) =>
        [.. rendered.Body.Descendants(Rendered.W + element).Select(each => (string?)each.Attribute(Rendered.W + attribute)).OfType<string>()];
}

using System.Xml.Linq;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class IncludeTests
{
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void Render_DocumentInALoop_IsFilledInTheScopeWhereItStands()
    {
        var template = Load("{{ for x in xs }}|{{ include “clause” }}|{{ end }}", ("clause", DocxBuilder.WithText("Clause {{ x }} of {{ title }}").Build()));

        Assert.Equal("Clause 1 of T\nClause 2 of T\n", Rendered.From(template, DocxModel.FromJson("""{"xs":[1,2],"title":"T"}""")).Text);
        Assert.Equal(["xs", "title"], template.Fields.Select(field => field.Path).Where(path => !path.Contains('[', StringComparison.Ordinal)));
    }

    [Fact]
    public void Render_DocumentsInOneAnother_AreAllBroughtIn()
    {
        var template = Load("{{ include \"a\" }}", ("a", DocxBuilder.WithText("A").Build()), ("b", new DocxBuilder(Lines("B|{{ include \"a\" }}")).Build()));
        var nested = Load("{{ include \"b\" }}|{{ include \"a\" }}", ("a", DocxBuilder.WithText("A").Build()), ("b", new DocxBuilder(Lines("B|{{ include \"a\" }}")).Build()));

        Assert.Equal("A\n", Rendered.From(template, DocxModel.FromJson("{}")).Text);
        Assert.Equal("B\nA\nA\n", Rendered.From(nested, DocxModel.FromJson("{}")).Text);
    }

    [Fact]
    public void Render_StylesListsAndLinks_ComeAlong()
    {
        var included = new DocxBuilder(
            "<w:p><w:pPr><w:pStyle w:val=\"Clause\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"here\"/>"
            + "<w:hyperlink r:id=\"link\"><w:r><w:t>link</w:t></w:r></w:hyperlink><w:bookmarkEnd w:id=\"1\"/></w:p><w:p><w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr></w:p>")
            .Add("styles", $"<w:styles {DocxBuilder.Transitional}><w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Clause\"><w:name w:val=\"Clause\"/><w:basedOn w:val=\"Base\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"mine\"/></w:style></w:styles>")
            .Add("numbering", Numbering)
            .AddRelationship($"<Relationship Id=\"link\" Type=\"{R}/hyperlink\" Target=\"https://example.org/?a=1&amp;b=2\" TargetMode=\"External\"/>").Build();

        var rendered = Rendered.From(Load("{{ include \"a\" }}|{{ include \"a\" }}", ("a", included)), DocxModel.FromJson("{}"));

        Assert.Equal(["Titre1", "Clause", "Base"], rendered.Part("word/styles.xml").Elements(Rendered.W + "style").Select(style => (string?)style.Attribute(Rendered.W + "styleId")));
        Assert.Equal(["1", "2"], rendered.Body.Descendants(Rendered.W + "numId").Select(number => (string?)number.Attribute(Rendered.W + "val")));
        Assert.Equal(2, rendered.Part("word/includedNumbering.xml").Elements(Rendered.W + "num").Count());
        Assert.Equal(2, rendered.Body.Descendants(Rendered.W + "bookmarkStart").Select(bookmark => (string?)bookmark.Attribute(Rendered.W + "name")).Distinct().Count());
        var link = (string?)rendered.Body.Descendants(Rendered.W + "hyperlink").First().Attribute(R + "id");
        Assert.Contains(rendered.Part("word/_rels/document.xml.rels").Elements(), relation =>
            (string?)relation.Attribute("Id") == link && (string?)relation.Attribute("Target") == "https://example.org/?a=1&b=2");
    }

    [Theory]
    [InlineData("{{ include \"clausse\" }}", "include.unknown: there is no document “clausse” to bring in (did you mean “clause”?)")]
    [InlineData("{{ include \"self\" }}", "include.recursion: “self” would bring in itself: self → self")]
    [InlineData("{{ include \"notes\" }}", "include.content: “notes” cannot be brought in: it has footnotes")]
    [InlineData("{{ include \"sections\" }}", "include.content: “sections” cannot be brought in: it has more than one section")]
    [InlineData("before {{ include \"clause\" }}", "language.include: a document is brought in by a tag alone in its paragraph")]
    [InlineData("{{ include clause }}", "language.include")]
    public void Load_DocumentThatCannotBeBroughtIn_IsReportedWithItsPlace(string tag, string expected)
    {
        var exception = Assert.Throws<DocxTemplateException>(() => Load(
            tag, ("clause", DocxBuilder.WithText("x").Build()), ("self", DocxBuilder.WithText("{{ include \"self\" }}").Build()),
            ("notes", new DocxBuilder("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>").Build()),
            ("sections", new DocxBuilder("<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p/>").Build())));

        Assert.StartsWith(expected, Assert.Single(exception.Problems).ToString(), StringComparison.Ordinal);
        Assert.NotNull(exception.Problems[0].Place);
    }

    [Fact]
    public void Load_ChainOfDocuments_EndsAtTheLimit()
    {
        var documents = Enumerable.Range(0, 9).Select(index => ($"d{index}", DocxBuilder.WithText($"{{{{ include \"d{index + 1}\" }}}}").Build())).Append(("d9", DocxBuilder.WithText("end").Build())).ToArray();

        Assert.Contains("include.depth", Assert.Throws<DocxTemplateException>(() => Load("{{ include \"d0\" }}", documents)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_HostileDocument_IsRejectedOnlyWhenItIsNamed()
    {
        var hostile = ("bad", System.Text.Encoding.UTF8.GetBytes("not a package"));

        Assert.Equal("fine\n", Rendered.From(Load("fine", hostile), DocxModel.FromJson("{}")).Text);
        Assert.Throws<DocxRejectedException>(() => Load("{{ include \"bad\" }}", hostile));
    }

    [Fact]
    public void ContentHash_WithDocuments_ChangesWithThem()
    {
        var first = Load("{{ include \"a\" }}", ("a", DocxBuilder.WithText("1").Build()));
        var second = Load("{{ include \"a\" }}", ("a", DocxBuilder.WithText("2").Build()));

        Assert.NotEqual(first.ContentHash, second.ContentHash);
        Assert.Equal(64, first.ContentHash.Length);
    }

    private static string Numbering { get; } =
        $"<w:numbering {DocxBuilder.Transitional}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

    private static string Lines(string text) => string.Concat(text.Split('|').Select(DocxBuilder.Paragraph));

    private static DocxTemplate Load(string lines, params (string Name, byte[] File)[] documents) => DocxTemplate.Load(
        new MemoryStream(new DocxBuilder(Lines(lines)).Build()),
        new() { Documents = documents.ToDictionary(document => document.Name, document => (ReadOnlyMemory<byte>)document.File) });
}

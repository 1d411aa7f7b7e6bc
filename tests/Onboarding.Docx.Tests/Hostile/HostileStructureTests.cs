using System.Globalization;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests.Hostile;

/// <summary>Tables of contents, lists that begin anew and documents brought in, at and beyond what they may be.</summary>
public class HostileStructureTests
{
    private const string Contents =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-3\" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "<w:r><w:t>{{ x }}</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    private const string Levels = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>";

    [Fact]
    public void Render_HundredThousandHeadings_EndAtTheLimit()
    {
        var file = new DocxBuilder(Contents + Loop(Heading("{{ x }}"))).Add("numbering", Numbering(1)).Build();

        Assert.Null(Run(file, Items(20_000)));
        Assert.Equal("limit.contents", Assert.Single(Assert.IsType<DocxRenderException>(Run(file, Items(100_000))).Problems).Code);
    }

    [Fact]
    public void Load_HundredThousandHeadingsOfTheTemplate_AreRefused() => Assert.Equal(
        "xml.elements",
        Assert.Single(Assert.IsType<DocxRejectedException>(Run(new DocxBuilder(Contents + Repeat(Heading("h"), 100_000)).Add("numbering", Numbering(1)).Build(), Items(1))).Findings).Code);

    [Fact]
    public void Load_ManyTablesOfContents_EndAtTheLimit()
    {
        Assert.Null(Run(new DocxBuilder(Repeat(Contents, 50) + Loop(Heading("{{ x }}"))).Build(), Items(1_000)));
        var thrown = Assert.IsType<DocxTemplateException>(Run(new DocxBuilder(Repeat(Contents, 51)).Build(), Items(1)));

        Assert.Contains("limit.contents", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_TenThousandListsBegunAnew_AreMade() => Assert.Null(Run(
        new DocxBuilder(Loop(DocxBuilder.Paragraph("text") + Item(1, "{{ x }}") + Item(1, "b"))).Add("numbering", Numbering(1)).Build(), Items(10_000)));

    [Fact]
    public void Load_TenThousandListsInALoop_EndAtTheLimit()
    {
        var items = string.Concat(Enumerable.Range(1, 10_000).Select(list => Item(list, "a") + Item(list, "b")));
        var thrown = Assert.IsType<DocxTemplateException>(Run(new DocxBuilder(Loop(items)).Add("numbering", Numbering(10_000)).Build(), Items(1)));

        Assert.Contains("limit.lists", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DocumentsThatBringInOneAnotherManyTimes_EndAtTheLimit()
    {
        var documents = Enumerable.Range(0, 8).ToDictionary(level => $"d{level}", level => (ReadOnlyMemory<byte>)new DocxBuilder(
            level == 7 ? DocxBuilder.Paragraph("end") : Repeat(DocxBuilder.Paragraph($"{{{{ include \"d{level + 1}\" }}}}"), 10)).Build());
        var thrown = Assert.IsType<DocxTemplateException>(Run(DocxBuilder.WithText("{{ include \"d0\" }}").Build(), Items(1), documents));

        Assert.Contains("limit.include", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_LargeDocumentBroughtInAgainAndAgain_EndsAtTheLimit()
    {
        var large = (ReadOnlyMemory<byte>)new DocxBuilder(Repeat(DocxBuilder.Paragraph("a"), 20_000)).Build();
        var thrown = Run(new DocxBuilder(Repeat(DocxBuilder.Paragraph("{{ include \"a\" }}"), 400)).Build(), Items(1), new() { ["a"] = large });

        Assert.Contains("limit.include", Assert.IsType<DocxTemplateException>(thrown).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DocumentsThatBringInThemselvesOverOthers_AreRefused()
    {
        var documents = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["a"] = DocxBuilder.WithText("{{ include \"b\" }}").Build(),
            ["b"] = new DocxBuilder(Repeat(DocxBuilder.Paragraph("{{ include \"a\" }}"), 1_000)).Build(),
        };

        Assert.Contains("include.recursion", Assert.IsType<DocxTemplateException>(Run(DocxBuilder.WithText("{{ include \"a\" }}").Build(), Items(1), documents)).Message, StringComparison.Ordinal);
    }

    private static Exception? Run(byte[] file, object?[] items, Dictionary<string, ReadOnlyMemory<byte>>? documents = null)
    {
        var model = DocxModel.FromDictionary(new Dictionary<string, object?> { ["xs"] = items, ["x"] = "x" });
        using var output = new MemoryStream();
        return Cost.Assert(() => DocxTemplate.Load(new MemoryStream(file), new() { Package = new() { MaxRatio = 10_000 }, Documents = documents ?? [] })
            .Render(model, CultureInfo.InvariantCulture, output));
    }

    private static object?[] Items(int count) => [.. Enumerable.Range(0, count).Select(number => (object?)$"Heading {number}")];

    private static string Loop(string body) => DocxBuilder.Paragraph("{{ for x in xs }}") + body + DocxBuilder.Paragraph("{{ end }}");

    private static string Heading(string text) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"Titre1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Item(int list, string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Numbering(int lists) => $"<w:numbering {DocxBuilder.Transitional}>{Levels}"
        + string.Concat(Enumerable.Range(1, lists).Select(list => $"<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"0\"/></w:num>")) + "</w:numbering>";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

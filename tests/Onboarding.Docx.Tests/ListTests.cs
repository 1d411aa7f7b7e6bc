using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class ListTests
{
    private const string Json = """{"xs":[{"v":"a","ys":[1,2]},{"v":"b","ys":[]},{"v":"c","ys":[3]}]}""";

    [Theory]
    [InlineData("the loop makes the list", "{{ for x in xs }}#{{ x.v }}{{ end }}", "1 1 1")]
    [InlineData("an item and its text", "{{ for x in xs }}#{{ x.v }}text{{ end }}", "1 1 1")]
    [InlineData("a title and items", "{{ for x in xs }}text#{{ x.v }}#{{ x.v }}{{ end }}", "1 1 2 2 3 3")]
    [InlineData("only items", "{{ for x in xs }}#{{ x.v }}#{{ x.v }}{{ end }}", "1 1 1 1 1 1")]
    [InlineData("a loop of items in a loop", "{{ for x in xs }}text{{ for y in x.ys }}#{{ y }}{{ end }}{{ end }}", "1 1 2")]
    [InlineData("one item in either branch", "{{ for x in xs }}text{{ if x.ys }}#{{ x.v }}{{ else }}#{{ x.v }}{{ end }}{{ end }}", "1 1 1")]
    [InlineData("begun before the loop", "#first{{ for x in xs }}text#{{ x.v }}#{{ x.v }}{{ end }}", "1 1 1 1 1 1 1")]
    [InlineData("restarted within a turn", "{{ for x in xs }}{{ for y in x.ys }}text#{{ y }}#{{ y }}{{ end }}{{ end }}", "1 1 2 2 3 3")]
    public void Render_NumberedListInALoop_BeginsAnewOnlyWhereItBeginsInTheLoop(string situation, string lines, string expected)
    {
        var rendered = Rendered.From(Template("decimal", lines), Json);

        Assert.True(expected == string.Join(' ', NumbersOf(rendered)), situation);
    }

    [Fact]
    public void Render_BulletsInALoop_KeepTheirListAndItsPart()
    {
        var file = Template("bullet", "{{ for x in xs }}text#{{ x.v }}#{{ x.v }}{{ end }}");

        var rendered = Rendered.From(file, Json);

        Assert.All(NumbersOf(rendered), number => Assert.Equal("1", number));
        Assert.Single(rendered.Part("word/numbering.xml").Elements(Rendered.W + "num"));
    }

    [Fact]
    public void Render_NewList_BeginsWhereTheOldOneBegan()
    {
        var lists = Rendered.From(Template("decimal", "{{ for x in xs }}text#{{ x.v }}#{{ x.v }}{{ end }}"), Json).Part("word/numbering.xml").Elements(Rendered.W + "num");

        Assert.Equal(["", "7", "7"], lists.Select(list => string.Concat(list.Descendants(Rendered.W + "startOverride").Select(start => (string?)start.Attribute(Rendered.W + "val")))));
    }

    /// <summary>Paragraphs are cut before each tag in braces, before each # (an item) and before the word "text".</summary>
    private static byte[] Template(string format, string lines)
    {
        var paragraphs = System.Text.RegularExpressions.Regex.Split(lines, @"(?=\{\{ (?:for|if|else|end))|(?<=(?:in \w+(?:\.\w+)?|if x\.ys|else|end) \}\})|(?=#)|(?=text)").Where(line => line.Length > 0)
            .Select(line => line[0] == '#' ? Item(line[1..]) : DocxBuilder.Paragraph(line));
        return new DocxBuilder(string.Concat(paragraphs) + "<w:p/>").Add("numbering", $"""
            <w:numbering {DocxBuilder.Transitional}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>
            <w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="{format}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """).Build();
    }

    private static string Item(string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static IEnumerable<string> NumbersOf(Rendered rendered) =>
        rendered.Body.Descendants(Rendered.W + "numId").Select(number => (string)number.Attribute(Rendered.W + "val")!);
}

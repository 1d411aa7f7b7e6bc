using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

/// <summary>Templates are written by people outside: whatever the language does not name is refused when the template is loaded, with its place.</summary>
public class LanguageTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "while true", "language.statement" },
        { "func f(x); ret x; end", "language.statement" },
        { "capture x", "language.statement" },
        { "wrap x", "language.statement" },
        { "with x", "language.statement" },
        { "import x", "language.statement" },
        { "readonly x", "language.statement" },
        { "include '/etc/passwd'", "language.include" },
        { "include_join x", "language.function" },
        { "x = 3", "language.refused" },
        { "x.y = 3", "language.refused" },
        { "x += 3", "language.refused" },
        { "x++", "language.refused" },
        { "1..3", "language.operator" },
        { "1..<3", "language.operator" },
        { "x + 1", "language.operator" },
        { "'a' * 2000000000", "language.operator" },
        { "x << 3", "language.operator" },
        { "x ?? y", "language.operator" },
        { "x ? 1 : 2", "language.refused" },
        { "x?.y", "language.refused" },
        { "x[0]", "language.refused" },
        { "x['y'].z", "language.refused" },
        { "[1, 2]", "language.refused" },
        { "{a: 1}", "language.refused" },
        { "this", "language.refused" },
        { "this.x", "language.refused" },
        { "$x", "language.refused" },
        { "$'{a}{a}'", "language.refused" },
        { "@upper", "language.refused" },
        { "^x", "language.refused" },
        { "do; x; end", "language.statement" },
        { "(do; x; end)", "language.refused" },
        { "a; b", "language.statements" },
        { "if a; end; b", "language" },
        { "for x in xs; x; end", "language" },
        { "for x in xs limit: 3", "language.for" },
        { "for x in 1..1000000000", "language.for" },
        { "for x in xs | join ','", "language.for" },
        { "for date in xs", "language.for" },
        { "for for in xs", "language.for" },
        { "for $x in xs", "language.for" },
        { "for x.y in xs", "language.for" },
        { "for x", "language" },
        { "case", "language" },
        { "when", "language" },
        { "else x", "language.else" },
        { "elseif x", "language.else" },
        { "end x", "language.end" },
        { "for.length", "language.loop" },
        { "for", "language" },
        { "for.index", "language.loop" },
        { "x | string.upcase", "language.function" },
        { "x | object.eval", "language.function" },
        { "x | regex.match '^(a+)+$'", "language.function" },
        { "x | x", "language.function" },
        { "x y", "language.function" },
        { "x.y z", "language.function" },
        { "date", "language.function" },
        { "date.now", "language.function" },
        { "date.format = '%Y'", "language.refused" },
        { "x | date 'a'", "language.arguments" },
        { "x | or", "language.arguments" },
        { "x | number decimals: 2", "language.refused" },
        { "upper", "language.function" },
        { "x | plural 'a'", "language.arguments" },
        { "12345678901234567890123", "language.literal" },
        { "1e400", "language" },
        { "- x", "language.whitespace" },
        { "~ x ~", "language.whitespace" },
        { "%{x}%", "language" },
        { "x .. y", "language.operator" },
        { "x &&", "language.syntax" },
        { "'unclosed", "language.syntax" },
        { "x == y == ", "language.syntax" },
        { "x | upper | ", "language.syntax" },
    };

    public static TheoryData<string> Nested =>
    [
        new string('(', 1_000) + "x" + new string(')', 1_000),
        new string('!', 2_000) + "x",
        string.Concat(Enumerable.Repeat("x | ", 1_000)) + "upper",
        string.Concat(Enumerable.Repeat("x && ", 800)) + "x",
        string.Concat(Enumerable.Repeat("x.", 2_000)) + "x",
        new string('9', 4_000),
        new string('[', 4_000),
        new string('-', 4_000) + "1",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Load_SomethingOutsideTheLanguage_IsRefusedWithItsPlace(string code, string expected)
    {
        var escaped = code.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        var template = DocxBuilder.WithText("{{ " + escaped + " }}").Build();

        var exception = Assert.Throws<DocxTemplateException>(() => DocxTemplate.Load(new MemoryStream(template)));

        Assert.StartsWith(expected, exception.Problems[0].Code, StringComparison.Ordinal);
        Assert.Equal(1, exception.Problems[0].Place?.Paragraph);
    }

    [Theory]
    [MemberData(nameof(Nested))]
    public void Load_ExpressionNestedWithoutEnd_IsRefusedOrReadQuickly(string code)
    {
        var template = DocxBuilder.WithText("{{ " + code.Replace("&", "&amp;", StringComparison.Ordinal) + " }}").Build();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        _ = Record.Exception(() => DocxTemplate.Load(new MemoryStream(template))) as DocxTemplateException;

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Load_TagThatIsTooLong_IsRefused()
    {
        var template = DocxBuilder.WithText("{{ " + new string('a', 5_000) + " }}").Build();

        Assert.Equal("tag.length", ProblemsOf(template)[0].Code);
    }

    [Fact]
    public void Load_TooManyTags_IsRefusedQuickly()
    {
        var template = DocxBuilder.WithText(string.Concat(Enumerable.Range(0, 25_000).Select(index => $"{{{{ a{index} }}}} "))).Build();

        Assert.Contains(ProblemsOf(template), problem => problem.Code == "limit.tags");
    }

    [Fact]
    public void Load_BlocksNestedWithoutEnd_IsRefused()
    {
        var template = new DocxBuilder(string.Concat(Enumerable.Repeat(DocxBuilder.Paragraph("{{ if a }}"), 10_000))
            + string.Concat(Enumerable.Repeat(DocxBuilder.Paragraph("{{ end }}"), 10_000))).Build();

        Assert.Contains(ProblemsOf(template), problem => problem.Code == "block.depth");
    }

    [Fact]
    public void Load_TenThousandUnclosedBlocks_KeepsFiveHundredMessages()
    {
        var template = new DocxBuilder(string.Concat(Enumerable.Repeat(DocxBuilder.Paragraph("{{ whilst x y }}"), 10_000))).Build();

        Assert.Equal(500, ProblemsOf(template).Count);
    }

    [Fact]
    public void Load_TagInManyRuns_TakesLinearTime()
    {
        var runs = string.Concat(Enumerable.Repeat("<w:r><w:t>{{ a </w:t></w:r><w:r><w:t>}} </w:t></w:r>", 15_000));
        var template = new DocxBuilder("<w:p>" + runs + "</w:p>").Build();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        DocxTemplate.Load(new MemoryStream(template), new() { Package = new() { MaxRatio = 5_000 } });

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Load_StrictOpenXml_IsRefusedWithAdvice()
    {
        var template = new DocxBuilder("<w:p/>")
        {
            Namespaces = DocxBuilder.Transitional.Replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
        }.Build();

        Assert.Equal("package.strict", ProblemsOf(template)[0].Code);
    }

    private static IReadOnlyList<TemplateProblem> ProblemsOf(byte[] template) =>
        Assert.Throws<DocxTemplateException>(() => DocxTemplate.Load(new MemoryStream(template), new() { Package = new() { MaxRatio = 5_000 } })).Problems;
}

using System.Globalization;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests.Hostile;

/// <summary>Tables typed into a form that are as large, as wide or as crooked as the text may be.</summary>
public class HostileMarkdownTests
{
    private static readonly Dictionary<string, string> FloodText = new()
    {
        ["bars"] = new string('|', 200_000),
        ["lines of one bar"] = string.Concat(Enumerable.Repeat("|\n", 100_000)),
        ["bars under a line of bars"] = new string('|', 60_000) + "\n" + Repeat("|-", 60_000) + "\n" + Repeat("a|\n", 4_000),
        ["one long row above many short ones"] = "|a|\n|-|\n" + Repeat("|a", 40_000) + "\n" + Repeat("|\n", 50_000),
        ["tables one after another"] = Repeat("|a|\n|-|\n|1|\n\n", 14_000),
        ["a row of bold that never ends"] = "|a|\n|-|\n" + Repeat("|**", 60_000),
        ["a row of links that never end"] = "|a|\n|-|\n" + Repeat("|[", 60_000),
        ["a row of code that never ends"] = "|a|\n|-|\n" + Repeat("|`", 60_000),
        ["lines of code that never ends"] = "|a|\n|-|\n" + Repeat("|`\n", 60_000),
        ["tables inside quotations"] = Repeat(Repeat("> ", 40) + "|a|b|\n", 2_000),
        ["a line under every line"] = Repeat("|a|\n|-|\n", 20_000),
        ["escaped bars"] = "|a|\n|-|\n" + Repeat("\\|", 90_000),
    };

    public static TheoryData<string> Floods => [.. FloodText.Keys];

    [Fact]
    public void Render_TableOfTenThousandCells_IsMade()
    {
        Assert.Null(Render(Table(20, 499), out var document));

        Assert.Equal(10_000, Rendered.Read(document).Body.Descendants(Rendered.W + "tc").Count());
    }

    [Fact]
    public void Render_TableWiderThanWordCanShow_IsReportedAtTheTag()
    {
        Assert.Null(Render(Table(63, 2), out _));
        var thrown = Assert.IsType<DocxRenderException>(Render(Table(64, 2), out var document));

        Assert.Contains("has 64 columns, and Word shows at most 63", Assert.Single(thrown.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(("word/document.xml", 0), (thrown.Problems[0].Place!.Part, document.Length));
    }

    [Fact]
    public void Render_TableLargerThanThat_IsReported()
    {
        var thrown = Assert.IsType<DocxRenderException>(Render(Table(60, 2) + Repeat(Repeat("|", 60) + "\n", 1_700), out var document));

        Assert.Contains("more than 100000 cells", Assert.Single(thrown.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(document);
    }

    [Fact]
    public void Render_LargeTableWithFewSteps_EndsAtTheBudget()
    {
        var thrown = Assert.IsType<DocxRenderException>(Render(Table(20, 499), out var document, new() { StepLimit = 5_000 }));

        Assert.Equal(("limit.steps", 0), (thrown.Problems.Single().Code, document.Length));
    }

    [Theory]
    [InlineData(190, null)]
    [InlineData(210, "inside one another")]
    public void Render_FormatsInsideOneAnother_EndAtTheLimit(int depth, string? expected)
    {
        var thrown = Render(Repeat("![", depth) + "x" + Repeat("](u)", depth), out _);

        Assert.Equal(expected is null, thrown is null);
        Assert.Contains(expected ?? "", thrown?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Floods))]
    public void Render_FloodOfTables_CostsLittle(string attack)
    {
        var thrown = Render(FloodText[attack], out _);

        Assert.True(thrown is null or DocxRenderException, $"{attack}: {thrown}");
    }

    private static string Table(int columns, int rows) =>
        Repeat("h|", columns - 1) + "h\n" + Repeat("-|", columns - 1) + "-\n" + Repeat(Repeat("c|", columns - 1) + "c\n", rows);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static Exception? Render(string text, out byte[] document, DocxRenderOptions? options = null)
    {
        var template = DocxTemplate.Load(new MemoryStream(DocxBuilder.WithText("{{ a | markdown }}").Build()));
        var model = DocxModel.FromDictionary(new Dictionary<string, object?> { ["a"] = text });
        using var output = new MemoryStream();
        var thrown = Cost.Assert(() => template.Render(model, CultureInfo.InvariantCulture, output, options));
        document = output.ToArray();
        return thrown;
    }
}

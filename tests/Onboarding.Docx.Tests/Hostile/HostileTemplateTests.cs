using System.Globalization;
using System.Security;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests.Hostile;

/// <summary>Attacks known against template engines of this kind, each of which filled memory, hung, or read or wrote what it should not somewhere.</summary>
public class HostileTemplateTests
{
    private const string Model = """{"s":{"name":"N"},"xs":[1,2,3],"big":"aaaaaaaaaa","a":true}""";

    /// <summary>Code between the braces; a bar in a line of its own stands between two tags.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "loop without end", "while true" },
        { "endless range in a function", "(1..1000000000) | join ','" },
        { "endless range in a loop", "for i in 1..1000000000" },
        { "endless range, sorted", "1..1000000000 | array.sort" },
        { "list repeated", "[1] * 1000000000" },
        { "list filled by insertion", "[] | array.insert_at 1000000000 1" },
        { "list filled by index", "x = []; x[1000000000] = 1" },
        { "doubling by interpolation", "a = $'{a}{a}'" },
        { "doubling by a literal", "a = a | string.literal" },
        { "doubling by addition", "a = a + a" },
        { "doubling by capture", "capture a" },
        { "padding", "'a' | string.pad_left 2000000000" },
        { "text repeated", "'A' * 2000000000" },
        { "text replaced", "'a' | string.replace '' 'aaaa'" },
        { "text appended", "'a' | string.append 'a'" },
        { "number with a million digits", "1 | math.format 'N1000000'" },
        { "object with a format", "1 | object.format 'D1000000'" },
        { "exponential recursion", "func f(x); f(x-1); f(x-1); end" },
        { "lambda", "f = do; ret 1; end" },
        { "whole model as JSON", "s | object.to_json" },
        { "slow search", "big | string.index_of 'b'" },
        { "evaluation", "'1' | object.eval" },
        { "evaluation of a template", "'{{ 1 }}' | object.eval_template" },
        { "slow expression", "big | regex.match '^(a+)+$'" },
        { "slow expression inside a function", "big | html.strip" },
        { "hashing", "big | string.sha256" },
        { "file of the server", "include '/etc/passwd'" },
        { "file of the server by a joined name", "include_join ['/etc/passwd']" },
        { "import", "import s" },
        { "method call", "s.delete()" },
        { "model written", "s.name = 'x'" },
        { "function written", "string.upcase = 'x'" },
        { "format written", "date.format = '%Y'" },
        { "root", "this" },
        { "date beyond the calendar", "date.now | date.add_years 100000" },
        { "time span beyond its range", "timespan.from_days 1e300" },
        { "number too large", "1e400" },
        { "shift", "1 << 1000000000" },
        { "power", "10 ^ 1000000000" },
        { "member by name", "s['name']" },
        { "member by pipe", "s | object.keys" },
        { "several statements", "a; include 'x'" },
        { "statement behind a line break", "a\ninclude 'x'" },
        { "escape block", "%{ {{ a }} }%" },
    };

    private static readonly Dictionary<string, string> DeepCode = new()
    {
        ["parentheses"] = new string('(', 1_900) + "a" + new string(')', 1_900),
        ["lists"] = new string('[', 4_000),
        ["objects"] = string.Concat(Enumerable.Repeat("{a:", 1_300)),
        ["not"] = new string('!', 4_000) + "a",
        ["minus"] = "1 == " + new string('-', 4_000) + "1",
        ["members"] = string.Concat(Enumerable.Repeat("a.", 2_000)) + "a",
        ["indexers"] = "a" + string.Concat(Enumerable.Repeat("[a", 1_300)),
        ["sums"] = string.Concat(Enumerable.Repeat("a+", 2_000)) + "a",
        ["and"] = string.Concat(Enumerable.Repeat("a&&", 1_300)) + "a",
        ["comparisons"] = string.Concat(Enumerable.Repeat("a==", 1_300)) + "a",
        ["pipes"] = "a" + string.Concat(Enumerable.Repeat("|upper", 680)),
        ["choices"] = string.Concat(Enumerable.Repeat("a?", 1_300)) + "a",
        ["interpolation"] = string.Concat(Enumerable.Repeat("$'{", 1_000)),
        ["functions"] = string.Concat(Enumerable.Repeat("func f;", 580)),
        ["conditions"] = string.Concat(Enumerable.Repeat("if a;", 800)),
        ["arguments"] = string.Concat(Enumerable.Repeat("or (", 1_000)),
        ["digits"] = new string('9', 4_000),
        ["one tag of half a million digits"] = new string('9', 500_000),
        ["quotes"] = new string('“', 4_000),
        ["backslashes in quotes"] = "'" + new string('\\', 4_000) + "'",
    };

    public static TheoryData<string> Deep => [.. DeepCode.Keys];

    public static TheoryData<string> Floods => [.. FloodText.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Load_KnownAttack_IsRefused(string attack, string code)
    {
        var thrown = Run("{{ " + code + " }}", out var document);

        Assert.True(thrown is DocxTemplateException, $"{attack}: {thrown}");
        Assert.Empty(document);
    }

    [Theory]
    [MemberData(nameof(Deep))]
    public void Load_DeepNesting_CostsLittle(string attack)
    {
        var thrown = Run("{{ " + DeepCode[attack] + " }}", out _);

        Assert.True(thrown is null or DocxTemplateException or DocxRenderException, $"{attack}: {thrown}");
    }

    private static readonly Dictionary<string, string> FloodText = new()
    {
        ["tags"] = string.Concat(Enumerable.Repeat("{{a}}", 500_000)),
        ["openings"] = string.Concat(Enumerable.Repeat("{{ if ", 100_000)),
        ["closings"] = string.Concat(Enumerable.Repeat("}}", 100_000)),
        ["blocks"] = string.Concat(Enumerable.Repeat("{{ if a }}", 9_000)),
        ["loops inside one another"] = string.Concat(Enumerable.Repeat("{{ for x in xs }}", 31)) + "{{ x }}" + string.Concat(Enumerable.Repeat("{{ end }}", 31)),
        ["wrong tags"] = string.Concat(Enumerable.Repeat("{{ 1 + }}", 15_000)),
        ["quotes that are never closed"] = string.Concat(Enumerable.Repeat("{{ « }} ", 19_000)),
        ["one tag of quotes that are never closed"] = "{{ " + new string('«', 200_000) + "}}",
        ["backslashes in quotes that are never closed"] = string.Concat(Enumerable.Repeat("{{ «\\\\ }} ", 19_000)),
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void Load_FloodOfTags_IsRefusedCheaply(string attack)
    {
        var thrown = Run(FloodText[attack], out var document);

        Assert.True(thrown is DocxTemplateException or DocxRenderException, $"{attack}: {thrown}");
        Assert.Empty(document);
    }

    [Fact]
    public void Render_TextWithMarkup_StaysText()
    {
        Assert.Null(Run("{{ '</w:t></w:r></w:p><w:altChunk/>' }} {{ '{' }}{ a }", out var document));

        Assert.Equal("</w:t></w:r></w:p><w:altChunk/> {{ a }\n", Rendered.Read(document).Text);
    }

    [Theory]
    [InlineData("s.get_type.assembly.location")]
    [InlineData("builtin.string")]
    [InlineData("s.name.length")]
    public void Render_WayOutOfTheModel_IsAnUnknownField(string code)
    {
        var thrown = Assert.IsType<DocxRenderException>(Run("{{ " + code + " }}", out var document));

        Assert.Equal(("field.unknown", 0), (thrown.Problems.Single().Code, document.Length));
    }

    [Fact]
    public void Render_OneTemplateAfterAnother_LeavesNothingBehind()
    {
        Run("{{ for leak in xs }}{{ leak }}{{ end }}", out _);

        var thrown = Assert.IsType<DocxRenderException>(Run("{{ leak }}", out _));
        Assert.Equal("field.unknown", thrown.Problems.Single().Code);
    }

    private static Exception? Run(string text, out byte[] document)
    {
        var template = DocxBuilder.WithText(SecurityElement.Escape(text)).Build();
        var model = DocxModel.FromJson(Model);
        using var output = new MemoryStream();
        var thrown = Cost.Assert(() => DocxTemplate.Load(new MemoryStream(template), new() { Package = new() { MaxRatio = 10_000 } })
            .Render(model, CultureInfo.InvariantCulture, output, new() { LoopLimit = 100_000 }));
        document = output.ToArray();
        return thrown;
    }
}

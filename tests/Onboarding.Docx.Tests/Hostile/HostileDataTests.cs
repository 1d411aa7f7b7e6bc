using System.Globalization;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests.Hostile;

/// <summary>What people type into a form ends up in documents: whatever it is, it stays text, and what is too much is an error.</summary>
public class HostileDataTests
{
    public static TheoryData<string> Values =>
    [
        "{{ s.secret }}",
        "}} {{ include '/etc/passwd' }} {{",
        "{%{ {{ a }} }%}",
        "</w:t></w:r></w:p><w:altChunk r:id=\"x\"/>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
        "<![CDATA[ ]]> ]]> <?pi?> <!-- -->",
        "&#0; &#x1F; &amp; &lt;",
        "DDEAUTO c:\\windows\\system32\\cmd.exe \"/k calc\"",
        " INCLUDETEXT \"\\\\192.0.2.1\\a\" ",
        "=cmd|'/C calc'!A0",
        "\u202etxt.exe \u200b\ufeff \u00ad",
        new string('\u0300', 10_000),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Render_HostileValue_StaysTextAndNoField(string value)
    {
        var rendered = Render("{{ a }}", value);

        Assert.Equal(value + "\n", rendered.Text);
        Assert.DoesNotContain(rendered.Body.Descendants(), element => element.Name.LocalName is "fldChar" or "fldSimple" or "instrText" or "altChunk");
        Assert.Empty(OoxmlGuard.Inspect(new MemoryStream(rendered.Bytes), OoxmlKind.Docx));
    }

    [Fact]
    public void Render_EveryCharacterOfTheBasicPlane_GivesProperXml()
    {
        var value = string.Concat(Enumerable.Range(0, 0x10000).Select(code => (char)code));

        var text = Render("{{ a }}", value).Text;

        Assert.DoesNotContain(text, letter => letter < ' ' && letter != '\n');
        Assert.Contains('\uFFFD', text); // halves of pairs
    }

    [Fact]
    public void Render_TextLongerThanAMillionCharacters_IsAnErrorNotACut()
    {
        var thrown = Assert.IsType<DocxRenderException>(Cost.Assert(() => Render("{{ a }}", new string('a', (1 << 20) + 1))));

        Assert.Equal("value.length", thrown.Problems.Single().Code);
    }

    [Fact]
    public void Render_ManyLongTexts_EndAtTheOutputBudget()
    {
        var template = DocxTemplate.Load(new MemoryStream(DocxBuilder.WithText("{{ for x in xs }}{{ x }}{{ end }}").Build()));
        var model = DocxModel.FromDictionary(new Dictionary<string, object?> { ["xs"] = Enumerable.Repeat(new string('a', 1 << 20), 10_000) });
        using var output = new MemoryStream();

        var thrown = Assert.IsType<DocxRenderException>(Cost.Assert(() => template.Render(model, CultureInfo.InvariantCulture, output)));

        Assert.Equal(("limit.output", 0), (thrown.Problems.Single().Code, output.Length));
    }

    [Fact]
    public void FromObject_GraphThatGrowsWithoutEnd_IsRefused()
    {
        object shared = "leaf";
        for (var level = 0; level < 19; level++)
        {
            shared = new[] { shared, shared, shared, shared };
        }

        var root = shared;
        Assert.IsType<ArgumentException>(Cost.Assert(() => DocxModel.FromDictionary(new Dictionary<string, object?> { ["a"] = root })));
    }

    private static Rendered Render(string text, string value) =>
        Rendered.From(DocxTemplate.Load(new MemoryStream(DocxBuilder.WithText(text).Build())), DocxModel.FromDictionary(new Dictionary<string, object?> { ["a"] = value }));
}

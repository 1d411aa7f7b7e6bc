using System.Globalization;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class ThreadTests
{
    private const int Threads = 8;
    private const int DocumentsEach = 40;

    /// <summary>Loops, conditions, functions, identifiers and objects of several shapes: whatever a rendering keeps must be its own.</summary>
    [Fact]
    public void Render_EightThreadsWithOneTemplate_GiveTheBytesOfOne()
    {
        var body = DocxBuilder.Paragraph("{{ for x in xs }}")
            + "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:r><w:t>{{ for.index | plus 1 }} {{ x.name | or \"—\" | upper }} {{ if x.on &amp;&amp; x.n > 2 }}{{ x.n | number 2 }}{{ else }}{{ x.d | date_long }}{{ end }}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"
            + DocxBuilder.Paragraph("{{ end }}");
        var template = DocxTemplate.Load(new MemoryStream(new DocxBuilder(body).AddHeader(DocxBuilder.Paragraph("{{ who }}")).Build()));
        var models = Enumerable.Range(0, DocumentsEach).Select(Model).ToArray();
        var alone = models.Select(model => Render(template, model)).ToArray();
        var together = new byte[Threads][][];

        var threads = Enumerable.Range(0, Threads).Select(index => new Thread(() => together[index] = [.. models.Select(model => Render(template, model))])).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.All(together, documents => Assert.Equal(alone, documents));
    }

    /// <summary>Every other item has its fields in another order.</summary>
    private static DocxModel Model(int seed)
    {
        var items = Enumerable.Range(0, 20 + seed).Select(index => index % 2 == 0
            ? $$"""{"name":"v{{seed}}.{{index}}","on":true,"n":{{index}},"d":"2026-03-27"}"""
            : $$"""{"d":"2026-04-01","n":{{index}},"name":null,"on":{{(index % 3 == 0 ? "true" : "false")}}}""");
        return DocxModel.FromJson($$"""{"xs":[{{string.Join(',', items)}}],"who":"w{{seed}}"}""");
    }

    private static byte[] Render(DocxTemplate template, DocxModel model)
    {
        using var output = new MemoryStream();
        template.Render(model, CultureInfo.GetCultureInfo("fr-BE"), output);
        return output.ToArray();
    }
}

using System.Text;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

/// <summary>Templates put together at random, tags in any order and place: each is refused with problems or gives a sound document, and nothing else happens.</summary>
public class RandomTemplateTests
{
    private const string Model = """{"a":"A & B\nC","n":null,"t":true,"f":false,"xs":[{"v":"1","ys":[1,2]},{"v":"2","ys":[]}],"none":[]}""";

    private static readonly string[] Pieces =
    [
        "text ", " ", "{{ a }}", "{{ n | or \"—\" }}", "{{ for x in xs }}", "{{ for x in none }}", "{{ if t }}", "{{ if f }}", "{{ else }}", "{{ end }}", "{{ end }}",
        "{{ end }}", "{{ # note }}", "{{ case a }}", "{{ when \"A\" }}",
    ];

    /// <summary>The first so many pieces stand by themselves; the others are parts of blocks.</summary>
    private const int Harmless = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void LoadAndRender_RandomTemplate_IsRefusedOrGivesASoundDocument(int seed)
    {
        var random = new Random(seed);
        var (made, refused) = (0, 0);
        for (var round = 0; round < 150; round++)
        {
            var body = Blocks(random, 0);
            try
            {
                Rendered.From(new DocxBuilder(body + "<w:p/>").Build(), Model); // validates what comes out
                made++;
            }
            catch (DocxTemplateException)
            {
                refused++;
            }
            catch (Exception exception) when (exception is not DocxRenderException)
            {
                Assert.Fail($"{exception}\n{body}");
            }
        }

        Assert.True(made > 15 && refused > 15, $"{made} made, {refused} refused");
    }

    private static string Blocks(Random random, int depth)
    {
        var result = new StringBuilder();
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            result.Append(random.Next(depth < 2 ? 6 : 4) switch
            {
                < 4 => Paragraph(random),
                4 => Table(random, depth),
                _ => Balanced(random, depth),
            });
        }

        return result.ToString();
    }

    private static string Balanced(Random random, int depth)
    {
        var open = new[] { "{{ for x in xs }}", "{{ for x in none }}", "{{ if t }}", "{{ if f }}" }[random.Next(4)];
        return DocxBuilder.Paragraph(open) + Blocks(random, depth + 1) + DocxBuilder.Paragraph("{{ end }}");
    }

    private static string Table(Random random, int depth)
    {
        var rows = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"<w:tr>{Cell(random, depth)}{Cell(random, depth)}</w:tr>"));
        var isLooped = random.Next(2) == 0;
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" + (isLooped ? ControlRow("{{ for x in none }}") : "") + rows
            + (isLooped ? ControlRow("{{ end }}") : "") + "</w:tbl>";
    }

    private static string ControlRow(string tag) => $"<w:tr><w:tc>{DocxBuilder.Paragraph(tag)}</w:tc><w:tc><w:p/></w:tc></w:tr>";

    private static string Cell(Random random, int depth) => $"<w:tc>{Blocks(random, depth + 1)}{Paragraph(random)}</w:tc>";

    /// <summary>A text cut into runs at random places, sometimes inside a tag.</summary>
    private static string Paragraph(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(0, 4)).Select(_ => Pieces[random.Next(random.Next(3) == 0 ? Pieces.Length : Harmless)]));
        var runs = new StringBuilder("<w:p>");
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(text.Length - at, random.Next(1, 20));
            runs.Append(System.Globalization.CultureInfo.InvariantCulture, $"<w:r>{(random.Next(2) == 0 ? "<w:rPr><w:b/></w:rPr>" : "")}<w:t xml:space=\"preserve\">{text.AsSpan(at, length)}</w:t></w:r>");
            at += length;
        }

        return runs.Append("</w:p>").ToString();
    }
}

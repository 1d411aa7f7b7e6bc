using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Onboarding.Docx.Tests.Support;

/// <summary>A document made by a test, checked by Microsoft's validator and by our own guard on the way.</summary>
internal sealed class Rendered
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Rendered(byte[] bytes)
    {
        Bytes = bytes;
    }

    public byte[] Bytes { get; }

    public XElement Body => Part("word/document.xml").Element(W + "body")!;

    public string Text => TextOf(Body);

    /// <summary>The header, if there is one, and the body.</summary>
    public string AllText => (Has("word/header1.xml") ? TextOf(Part("word/header1.xml")) + "---\n" : "") + Text;

    public static Rendered From(byte[] template, string json, string culture = "fr-BE", DocxRenderOptions? options = null) =>
        From(DocxTemplate.Load(new MemoryStream(template)), DocxModel.FromJson(json), culture, options);

    /// <summary>A document that was made elsewhere.</summary>
    public static Rendered Read(byte[] document)
    {
        var rendered = new Rendered(document);
        rendered.AssertSound();
        return rendered;
    }

    public static Rendered From(DocxTemplate template, DocxModel model, string culture = "fr-BE", DocxRenderOptions? options = null)
    {
        using var output = new MemoryStream();
        template.Render(model, CultureInfo.GetCultureInfo(culture), output, options);
        return Read(output.ToArray());
    }

    /// <summary>One line per paragraph, a bar between cells.</summary>
    public static string TextOf(XElement root)
    {
        var lines = new StringBuilder();
        foreach (var block in root.Elements())
        {
            if (block.Name == W + "tbl")
            {
                foreach (var row in block.Descendants(W + "tr"))
                {
                    lines.AppendJoin(" | ", row.Elements(W + "tc").Select(cell => string.Join('/', cell.Elements(W + "p").Select(Line)))).Append('\n');
                }
            }
            else if (block.Name == W + "p")
            {
                lines.Append(Line(block)).Append('\n');
            }
            else if (block.Name == W + "sdt")
            {
                lines.Append(TextOf(block.Element(W + "sdtContent")!));
            }
        }

        return lines.ToString();
    }

    public XElement Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private bool Has(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        return zip.GetEntry(name) is not null;
    }

    private static string Line(XElement paragraph) => string.Concat(paragraph.Descendants().Select(element =>
        element.Name == W + "t" ? element.Value : element.Name == W + "tab" && element.Parent!.Name == W + "r" ? "⇥" : element.Name == W + "br" ? "↵" : ""));

    private void AssertSound() => Assert.Empty(DocxValidator.Validate(new MemoryStream(Bytes)));
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Onboarding.Docx.Tests.PassThrough;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

/// <summary>Documents of another program, with whatever documents hold: what is not a tag comes out as it went in.</summary>
public class PassThroughTests
{
    private const string Mark = "passes";

    public static TheoryData<string> Documents => [.. WriterDocuments.Names];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Render_DocumentWithoutTags_KeepsEveryPart(string name)
    {
        var document = Read(name);

        var rendered = Render(document);

        var (before, after) = (Parts(document), Parts(rendered));
        Assert.All(before, part => Assert.Equal(part.Value, after[part.Key]));
    }

    /// <summary>With one tag the whole text is taken apart and put together again.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void Render_DocumentWithOneTag_KeepsEverythingElse(string name)
    {
        var document = Read(name);
        var tagged = HostileFiles.Replace(document, "word/document.xml", Encoding.UTF8.GetBytes(
            HostileFiles.ReadText(document, "word/document.xml").Replace("<w:body>", $"<w:body><w:p><w:r><w:t>{{{{ {Mark} }}}}</w:t></w:r></w:p>", StringComparison.Ordinal)));

        var body = XElement.Parse(HostileFiles.ReadText(Render(tagged), "word/document.xml"), LoadOptions.PreserveWhitespace);

        var added = body.Element(Rendered.W + "body")!.Elements().First();
        Assert.Equal(Mark, added.Value);
        added.Remove();
        Assert.Equal(Shown(XElement.Parse(HostileFiles.ReadText(document, "word/document.xml"), LoadOptions.PreserveWhitespace)), Shown(body));
    }

    private static byte[] Read(string name)
    {
        Assert.SkipWhen(WriterDocuments.Folder.Value is null, "LibreOffice (soffice) is not installed");
        return File.ReadAllBytes(Path.Combine(WriterDocuments.Folder.Value!, name + ".docx"));
    }

    private static byte[] Render(byte[] document)
    {
        using var output = new MemoryStream();
        DocxTemplate.Load(new MemoryStream(document)).Render(DocxModel.FromJson($$"""{"{{Mark}}":"{{Mark}}"}"""), CultureInfo.GetCultureInfo("nl-BE"), output);
        return output.ToArray();
    }

    private static Dictionary<string, byte[]> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    /// <summary>All that Word shows: elements with their attributes and texts, without the marks of editing sessions, in the order of the document.</summary>
    private static string Shown(XElement root) => string.Join('\n', root.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement element when element.Name.LocalName != "proofErr" => element.Name + string.Concat(element.Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration && !attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
            .OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal).Select(attribute => $" {attribute.Name}={attribute.Value}")),
        _ => "",
    }).Where(line => line.Length > 0));
}

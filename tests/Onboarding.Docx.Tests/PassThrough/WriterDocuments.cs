using System.Security.Cryptography;
using System.Text;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests.PassThrough;

/// <summary>Word documents made by LibreOffice, each feature by itself, each with others, and all at once; kept in the folder of artifacts until their sources change.</summary>
internal static class WriterDocuments
{
    private const int Distance = 7; // which features meet in a document

    private const string Begin = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
          xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
        <office:automatic-styles>
          <style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
          <style:style style:name="Red" style:family="text"><style:text-properties fo:color="#ff0000" fo:font-style="italic"/></style:style>
          <style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
          <style:style style:name="RightToLeft" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="end"/></style:style>
          <style:style style:name="Landscape" style:family="paragraph" style:master-page-name="Wide"/>
          <style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style>
          <text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>
          <style:page-layout style:name="High"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style/><style:footer-style/></style:page-layout>
          <style:page-layout style:name="Broad"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"/></style:page-layout>
        </office:automatic-styles>
        <office:master-styles>
          <style:master-page style:name="Standard" style:page-layout-name="High"><style:header><text:p>Head</text:p></style:header><style:footer><text:p>Foot</text:p></style:footer></style:master-page>
          <style:master-page style:name="Wide" style:page-layout-name="Broad"/>
        </office:master-styles>
        <office:body><office:text>
        """;

    private const string End = "</office:text></office:body></office:document>";

    /// <summary>File names with their content.</summary>
    private static readonly Dictionary<string, string> Sources = Make();

    public static IReadOnlyList<string> Names { get; } = [.. Sources.Keys.Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal)];

    /// <summary>The folder of the documents, or null where LibreOffice is not installed.</summary>
    public static Lazy<string?> Folder { get; } = new(Convert);

    private static Dictionary<string, string> Make()
    {
        var features = WriterFeatures.All.ToList();
        var sources = features.ToDictionary(feature => feature.Key + ".fodt", feature => Begin + feature.Value + End);
        for (var index = 0; index < features.Count; index++)
        {
            var (one, other) = (features[index], features[(index + Distance) % features.Count]);
            sources[$"{one.Key} with {other.Key}.fodt"] = Begin + InOrder([one, other]) + End;
        }

        sources["everything.fodt"] = Begin + InOrder(features) + End;
        sources["web page.html"] = "<html><body><h1>Title</h1><p>Text <b>bold</b> <a href=\"https://example.org\">link</a></p><ol><li>a<ul><li>b</li></ul></li></ol><table border=1><tr><td rowspan=2>a<td>b<tr><td>c</table><hr><pre>x  y</pre></body></html>";
        sources["plain text.txt"] = "One\nTwo\tthree\n\nfour\n";
        sources["long text.txt"] = string.Concat(Enumerable.Range(0, 2_000).Select(line => $"Line {line} of a long text.\n"));
        return sources;
    }

    /// <summary>The list of tracked changes must come first in a text.</summary>
    private static string InOrder(IEnumerable<KeyValuePair<string, string>> features) =>
        string.Concat(features.OrderBy(feature => feature.Key != "tracked changes").Select(feature => feature.Value));

    private static string? Convert()
    {
        var hash = System.Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Sources.Select(source => source.Key + source.Value)))))[..16];
        var folder = Path.Combine(Writer.Artifacts, "writer-documents", hash);
        if (Sources.Count == (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.docx").Length : 0))
        {
            return folder;
        }

        var sources = Directory.CreateTempSubdirectory("onboarding-writer-").FullName;
        foreach (var (name, content) in Sources)
        {
            File.WriteAllText(Path.Combine(sources, name), content);
        }

        try
        {
            // Formats of their own: LibreOffice opens a web page in a module that cannot write Word documents.
            string[][] runs = [["*.fodt"], ["*.html", "--infilter=HTML (StarWriter)"], ["*.txt"]];
            return runs.All(run => Writer.Convert(folder, "docx:MS Word 2007 XML", [.. run[1..], .. Directory.GetFiles(sources, run[0])])) ? folder : null;
        }
        finally
        {
            Directory.Delete(sources, recursive: true);
        }
    }
}

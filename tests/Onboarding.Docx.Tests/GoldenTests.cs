using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

/// <summary>
/// Each folder under Golden is a case: <c>body.xml</c> (what stands inside <c>w:body</c>, with <c>header.xml</c>, <c>numbering.xml</c> and others if wanted; <c>chart1.xml</c> and so on with what stands inside <c>c:chartSpace</c>; the relationship <c>rPicture</c> is a picture, <c>rChart1</c> the first chart)
/// or <c>template.docx</c>; <c>core.xml</c>, the properties of the document; <c>options.json</c>, the options of the rendering; <c>include.NAME.xml</c>, the bodies of documents to bring in; <c>data.json</c>; and what must come of it, as <c>expected.CULTURE.txt</c>, <c>expected.CULTURE.xml</c> (the body), <c>expected.CULTURE.PART.xml</c>
/// or <c>problems.txt</c> (each line a part of the problem in that place). Adding a case is adding a folder.
/// </summary>
public partial class GoldenTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Golden");

    /// <summary>Parts that a case may bring, each in a file of that name with what stands inside its root.</summary>
    private static readonly string[] OtherParts = ["styles", "numbering", "footnotes", "endnotes", "settings"];

    private const string Core = "core";

    public static TheoryData<string> Expected => [.. Files("expected.*")];

    public static TheoryData<string> Problems => [.. Files("problems.txt")];

    [Theory]
    [MemberData(nameof(Expected))]
    public void Render_GoldenCase_GivesWhatIsExpected(string file)
    {
        var path = Path.Combine(Root, file);
        var culture = Path.GetFileName(file).Split('.')[1];

        var rendered = Rendered.From(Load(path), DocxModel.FromJson(File.ReadAllText(Sibling(path, "data.json"))), culture, Options(path));

        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (Path.GetExtension(file) == ".xml")
        {
            var part = Path.GetFileName(file).Split('.') is [_, _, var name, _] ? rendered.Part(PathOf(name)) : rendered.Body;
            Assert.Equal(Lines(XElement.Parse($"<w:body {DocxBuilder.Transitional}>{expected}</w:body>")), Lines(part));
        }
        else
        {
            Assert.Equal(expected, rendered.AllText);
        }
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void LoadOrRender_GoldenCase_ReportsWhatIsExpected(string file)
    {
        var path = Path.Combine(Root, file);
        var expected = File.ReadAllLines(path);

        var problems = ProblemsOf(path);

        Assert.True(expected.Length == problems.Count, string.Join('\n', problems));
        Assert.All(expected.Zip(problems), pair => Assert.Contains(pair.First, pair.Second.ToString(), StringComparison.Ordinal));
    }

    /// <summary>A reader finds what is covered in one place, and nothing there that does not exist.</summary>
    [Fact]
    public void Readme_NamesEachCase() => Assert.Equal(
        Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal),
        CaseName().Matches(File.ReadAllText(Path.Combine(Root, "README.md"))).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The documents and what they look like stay in <c>artifacts/golden</c>.</summary>
    [Fact]
    public void Render_GoldenCases_OpenInLibreOffice()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Writer.Artifacts, "golden")).FullName;
        Array.ForEach(Directory.GetFiles(folder), File.Delete);
        foreach (var path in Files("expected.*").Select(file => Path.Combine(Root, file)))
        {
            var (name, culture) = (Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path).Split('.')[1]);
            File.WriteAllBytes(Path.Combine(folder, $"{name}.{culture}.docx"), Rendered.From(Load(path), DocxModel.FromJson(File.ReadAllText(Sibling(path, "data.json"))), culture, Options(path)).Bytes);
        }

        var documents = Directory.GetFiles(folder, "*.docx");
        Assert.SkipUnless(Writer.Convert(folder, "pdf", documents), "LibreOffice (soffice) is not installed");

        Assert.All(documents, document => Assert.True(File.Exists(Path.ChangeExtension(document, ".pdf")), document));
    }

    private static IReadOnlyList<TemplateProblem> ProblemsOf(string path)
    {
        try
        {
            Rendered.From(Load(path), DocxModel.FromJson(File.ReadAllText(Sibling(path, "data.json"))));
            return [];
        }
        catch (DocxTemplateException exception)
        {
            return exception.Problems;
        }
        catch (DocxRenderException exception)
        {
            return exception.Problems;
        }
    }

    private static DocxTemplate Load(string path)
    {
        var documents = Directory.GetFiles(Path.GetDirectoryName(path)!, "include.*.xml").ToDictionary(
            file => Path.GetFileName(file).Split('.')[1], file => (ReadOnlyMemory<byte>)new DocxBuilder(File.ReadAllText(file)).Build());
        return DocxTemplate.Load(new MemoryStream(Template(path)), new() { Documents = documents });
    }

    private static string PathOf(string part) => part == Core ? $"docProps/{part}.xml" : part.StartsWith("chart", StringComparison.Ordinal) ? $"word/charts/{part}.xml" : $"word/{part}.xml";

    private static DocxRenderOptions Options(string path) => File.Exists(Sibling(path, "options.json"))
        ? JsonSerializer.Deserialize<DocxRenderOptions>(File.ReadAllText(Sibling(path, "options.json")), JsonSerializerOptions.Web)!
        : new();

    private static byte[] Template(string path)
    {
        if (File.Exists(Sibling(path, "template.docx")))
        {
            return File.ReadAllBytes(Sibling(path, "template.docx"));
        }

        var builder = new DocxBuilder(File.ReadAllText(Sibling(path, "body.xml")));
        if (File.Exists(Sibling(path, "header.xml")))
        {
            builder.AddHeader(File.ReadAllText(Sibling(path, "header.xml")));
        }

        foreach (var name in OtherParts.Where(name => File.Exists(Sibling(path, name + ".xml"))))
        {
            builder.Add(name, $"<w:{name} {DocxBuilder.Transitional}>{File.ReadAllText(Sibling(path, name + ".xml"))}</w:{name}>");
        }

        for (var number = 1; File.Exists(Sibling(path, $"chart{number}.xml")); number++)
        {
            builder.AddChart(number, File.ReadAllText(Sibling(path, $"chart{number}.xml")));
        }

        if (File.Exists(Sibling(path, Core + ".xml")))
        {
            builder.AddToPackage(
                $"docProps/{Core}.xml", "application/vnd.openxmlformats-package.core-properties+xml", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\">{File.ReadAllText(Sibling(path, Core + ".xml"))}</cp:coreProperties>");
        }

        return builder.AddPicture().Build();
    }

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\b\d{3}(-[a-z]+)+")]
    private static partial Regex CaseName();

    private static string Sibling(string path, string name) => Path.Combine(Path.GetDirectoryName(path)!, name);

    /// <summary>One element or text per line, without indentation, namespace declarations and the section at the end: what a difference is easy to see in.</summary>
    private static string Lines(XElement body) => string.Join('\n', body.Nodes().Where(node => node is not XElement { Name.LocalName: "sectPr" }).SelectMany(Lines));

    private static IEnumerable<string> Lines(XNode node)
    {
        if (node is XText text)
        {
            return string.IsNullOrWhiteSpace(text.Value) && text.Parent!.Name != Rendered.W + "t" ? [] : [$"“{text.Value}”"];
        }

        var element = (XElement)node;
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => $" {attribute.Name.LocalName}={attribute.Value}");
        return [element.Name.LocalName + string.Concat(attributes), .. element.Nodes().SelectMany(Lines), "/" + element.Name.LocalName];
    }
}

using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests.Hostile;

/// <summary>Files that killed a process, filled its memory or kept it busy somewhere, given to the engine as templates.</summary>
public class HostileFileTests
{
    public static TheoryData<string> Corpus => [.. HostileFiles.All.Keys, .. More.Keys];

    /// <summary>Beyond what the guard has a word of its own for.</summary>
    private static readonly Dictionary<string, Func<byte[]>> More = new()
    {
        ["two hundred thousand entries"] = () => HostileZip.Flood(200_000),
        ["millions of characters in attributes"] = () => HostileFiles.Body(string.Concat(Enumerable.Range(0, 400_000).Select(index => $"<w:b w:val=\"{index * 2654435761L:X16}\"/>")) + "<w:p>"),
        ["entities that multiply"] = () => HostileFiles.Replaced(
            "<!DOCTYPE a [<!ENTITY a '" + new string('x', 1_000) + "'>" + string.Concat(Enumerable.Range(1, 9).Select(index => $"<!ENTITY a{index} '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>")) + "]><w:document>&a9;</w:document>"),
        ["relationships that are not XML"] = () => HostileFiles.Replace(HostileFiles.Sound(), "word/_rels/document.xml.rels", "MZ"u8.ToArray()),
        ["relationship with an address that is none"] = () => HostileFiles.Related($"<Relationship Id=\"x\" Type=\"{HostileFiles.Office}hyperlink\" Target=\"http://[\" TargetMode=\"Elsewhere\"/>"),
        ["document in 32-bit characters"] = () => HostileFiles.Replace(HostileFiles.Sound(), "word/document.xml", Encoding.UTF32.GetBytes("<?xml version=\"1.0\" encoding=\"utf-7\"?><a/>")),
        ["document without root"] = () => HostileFiles.Replaced("<!-- nothing -->"),
        ["types hidden inside others"] = () => Types(types => types.Replace("<Override PartName=\"/word/document.xml\"", "<Default Extension=\"a\" ContentType=\"image/png\"><Override PartName=\"/word/document.xml\"", StringComparison.Ordinal)
            .Replace("</Types>", "</Default></Types>", StringComparison.Ordinal)),
        ["types in another namespace"] = () => Types(types => types.Replace("package/2006/content-types", "package/2006/other", StringComparison.Ordinal)),
        ["styles of another type"] = () => Types(types => types.Replace("wordprocessingml.styles+xml", "wordprocessingml.fontTable+xml", StringComparison.Ordinal)),
        ["invalid space attribute"] = () => HostileFiles.Body("<w:p><w:r><w:t xml:space=\"\">{{ a }}</w:t></w:r></w:p>"),
        ["run inside a run"] = () => HostileFiles.Body("<w:p><w:r><w:r><w:t>{{ if a }}</w:t></w:r><w:t>{{ b }}{{ end }}</w:t></w:r></w:p>"),
        ["run inside its formatting"] = () => HostileFiles.Body("<w:p><w:r><w:rPr><w:r><w:t>{{ if a }}</w:t></w:r></w:rPr><w:t>{{ b }}{{ end }}</w:t></w:r></w:p>"),
        ["run inside a line break"] = () => HostileFiles.Body("<w:p><w:br><w:r><w:t>{{ if a }}{{ b }}{{ end }}</w:t></w:r></w:br></w:p>"),
        ["properties of a content control outside of one"] = () => HostileFiles.Body("<w:sdtPr><w:tag w:val=\"{{ a }}\"/></w:sdtPr><w:p/>"),
        ["paragraph inside a paragraph"] = () => HostileFiles.Body("<w:p><w:p><w:r><w:t>{{ if a }}</w:t></w:r></w:p></w:p><w:p><w:r><w:t>{{ end }}</w:t></w:r></w:p>"),
        ["row outside a table"] = () => HostileFiles.Body("<w:tr><w:tc><w:p><w:r><w:t>{{ for x in xs }}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{ x }}{{ end }}</w:t></w:r></w:p></w:tc></w:tr>"),
        ["cell outside a row"] = () => HostileFiles.Body("<w:tbl><w:tc><w:p><w:r><w:t>{{ c | shade }}</w:t></w:r></w:p></w:tc></w:tbl>"),
        ["paragraph between rows"] = () => HostileFiles.Body("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:tbl>"),
        ["paragraph inside the formatting of a cell"] = () => HostileFiles.Body("<w:p><w:tcPr><w:r><w:t>{{ if a }}{{ b }}{{ end }}</w:t></w:r></w:tcPr></w:p>"),
        ["row inside a row"] = () => HostileFiles.Body(
            "<w:tbl><w:tr><w:tr><w:tc><w:p><w:r><w:t>{{ if a }}</w:t></w:r></w:p></w:tc></w:tr></w:tr><w:tr><w:tc><w:p><w:r><w:t>{{ end }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
        ["picture inside a picture"] = () => HostileFiles.Body($"<w:p><w:r><w:drawing>{Picture("<a:srcRect>" + Picture("") + "</a:srcRect>")}</w:drawing></w:r></w:p>"),
        ["text inside text"] = () => HostileFiles.Body("<w:p><w:r><w:t>{{ if a }}<w:r><w:t>{{ end }}</w:t></w:r></w:t></w:r></w:p>"),
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Load_HostileFile_IsRefusedAtLittleCost(string name)
    {
        var file = HostileFiles.All.TryGetValue(name, out var known) ? known.Make() : More[name]();

        var thrown = Cost.Assert(() => DocxTemplate.Load(new MemoryStream(file)));

        Assert.True(thrown is DocxRejectedException or DocxTemplateException, $"{thrown}");
    }

    /// <summary>Such a table is not what the standard asks for, but programs write it and Word opens it.</summary>
    [Fact]
    public void Render_RepeatedColumnsOfATableWithoutGrid_ComeOut()
    {
        const string row = "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>{{ for x in xs }}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{ end }}</w:t></w:r></w:p></w:tc></w:tr>";
        var template = DocxTemplate.Load(new MemoryStream(HostileFiles.Body($"<w:tbl><w:tblPr/>{row}{row}</w:tbl><w:p/>")));
        using var output = new MemoryStream();

        template.Render(DocxModel.FromJson("""{"xs":[1,2]}"""), CultureInfo.GetCultureInfo("fr-BE"), output);

        using var zip = new ZipArchive(output);
        using var part = zip.GetEntry("word/document.xml")!.Open();
        Assert.Equal(["", "1", "2", "", "1", "2"], XElement.Load(part).Descendants(Rendered.W + "tc").Select(cell => cell.Value));
    }

    [Fact]
    public void Load_PictureOfFourHundredMillionPixels_IsCarriedAlongUnopened()
    {
        byte[] header = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20, 1, 0, 0, 0, 0];
        var file = HostileFiles.With(zip => DocxBuilder.Write(zip, "word/media/a.png", ""), header);

        Assert.Null(Cost.Assert(() => DocxTemplate.Load(new MemoryStream(file))));
    }

    [Fact]
    public void Load_PackageWithFoldersInOtherCase_IsCompletedOnce()
    {
        var file = Renamed(HostileFiles.Sound(), "_rels/.rels", "_RELS/.RELS");

        Assert.Null(Cost.Assert(() => DocxTemplate.Load(new MemoryStream(file)).Render(
            DocxModel.FromJson("{}"), System.Globalization.CultureInfo.InvariantCulture, Stream.Null, new() { Title = "T" })));
    }

    /// <summary>A stack that overflows cannot be caught: were it to, it must not take the other tests with it.</summary>
    [Fact]
    public async Task Check_TwentyThousandNestedControls_IsRefusedByAProcessThatLives()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("onboarding-docx-").FullName, "deep.docx");
        await File.WriteAllBytesAsync(path, HostileFiles.All["deep elements"].Make(), TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "onboarding-docx.dll"), "check", path]) { RedirectStandardError = true })!;

        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, true), (process.ExitCode, error.StartsWith("xml.depth", StringComparison.Ordinal)));
        Assert.Equal(["deep.docx"], Directory.EnumerateFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static string Picture(string inside) =>
        "<wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
        + "<wp:extent cx=\"9\" cy=\"9\"/><wp:docPr id=\"1\" name=\"a\" descr=\"{{ a }}\"/><a:graphic><a:graphicData><pic:pic><a:blip r:embed=\"r1\"/>"
        + $"{inside}</pic:pic></a:graphicData></a:graphic></wp:inline>";

    private static byte[] Types(Func<string, string> change) => HostileFiles.Replace(
        HostileFiles.Sound(), "[Content_Types].xml", Encoding.UTF8.GetBytes(change(HostileFiles.ReadText(HostileFiles.Sound(), "[Content_Types].xml"))));

    private static byte[] Renamed(byte[] file, string from, string to) => HostileZip.Rename(file, from, to);
}

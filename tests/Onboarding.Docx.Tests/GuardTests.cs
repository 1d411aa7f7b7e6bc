using System.Diagnostics;
using System.IO.Compression;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

/// <summary>Every file of the corpus is refused for its own reason, quickly and without taking much memory.</summary>
public class GuardTests
{
    // milliseconds on a quiet machine; what would hang or grow with the square takes far longer
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Hostile => [.. HostileFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Inspect_HostileFile_IsRefusedForItsReasonAndQuickly(string name)
    {
        var (code, make) = HostileFiles.All[name];
        var file = make();
        var watch = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        var findings = OoxmlGuard.Inspect(new MemoryStream(file), OoxmlKind.Docx);

        Assert.Contains(code, findings.Select(finding => finding.Code));
        Assert.True(watch.Elapsed < Quick, $"took {watch.Elapsed}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 300 << 20);
        Assert.Throws<DocxRejectedException>(() => DocxTemplate.Load(new MemoryStream(file)));
    }

    [Fact]
    public void Inspect_SoundFileWithAllowedThings_IsAccepted()
    {
        var body = HostileFiles.Field("PAGE \\* MERGEFORMAT") + HostileFiles.Field("IF ", " 1 = 1 \"a\" \"b\"") + HostileFiles.Field("HYPERLINK \"https://example.org/\" \\o \"x\"") + HostileFiles.Field("TOC \\o \"1-3\" \\h")
            + HostileFiles.Field("HYPERLINK \\l \"_Toc1\"") + HostileFiles.Field("= 1 + 2") + "<w:p><w:fldSimple w:instr=\" NUMPAGES \"/></w:p>" + HostileFiles.Nested("w:sdt", 200) + DocxBuilder.Paragraph(string.Concat(Enumerable.Range(0, 200_000).Select(index => $"{index * 2654435761L:X16}")));
        var file = new DocxBuilder(body)
            .AddRelationship($"<Relationship Id=\"h\" Type=\"{HostileFiles.Office}hyperlink\" Target=\"https://example.org/a?b=c#d\" TargetMode=\"External\"/>")
            .AddRelationship($"<Relationship Id=\"m\" Type=\"{HostileFiles.Office}hyperlink\" Target=\"mailto:a@example.org\" TargetMode=\"External\"/>")
            .Build(zip =>
            {
                zip.CreateEntry("word/media/");
                DocxBuilder.Write(zip, "customXml/item1.xml", "<control><f>cmd|'a'!A0</f></control>");
            });

        Assert.Empty(OoxmlGuard.Inspect(new MemoryStream(file), OoxmlKind.Docx));
    }

    [Fact]
    public void Inspect_EveryPrefixOfAFile_NeverThrows()
    {
        var file = HostileFiles.Sound();
        for (var length = 0; length < file.Length; length++)
        {
            Assert.NotEmpty(OoxmlGuard.Inspect(new MemoryStream(file, 0, length), OoxmlKind.Docx));
        }
    }

    [Fact]
    public void Inspect_FileWithRandomDamage_NeverThrows()
    {
        var random = new Random(20260327);
        var file = HostileFiles.Sound();
        for (var round = 0; round < 3_000; round++)
        {
            var damaged = (byte[])file.Clone();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            _ = OoxmlGuard.Inspect(new MemoryStream(damaged), OoxmlKind.Docx);
        }
    }

    [Fact]
    public void Inspect_NameWithControlCharacters_IsShownWithoutThem()
    {
        var findings = OoxmlGuard.Inspect(new MemoryStream(HostileFiles.With(zip => DocxBuilder.Write(zip, "word/a\r\n\u202eb.xml", "<a/>"))), OoxmlKind.Docx);

        Assert.All(findings, finding => Assert.DoesNotContain(finding.ToString(), letter => char.IsControl(letter) || letter == '\u202e'));
    }

    [Fact]
    public void Inspect_StreamThatCannotSeek_IsACallersMistake()
    {
        using var stream = new DeflateStream(new MemoryStream(), CompressionMode.Decompress);

        Assert.Throws<ArgumentException>(() => OoxmlGuard.Inspect(stream, OoxmlKind.Docx));
    }

    [Theory]
    [InlineData("<f>cmd|' /C calc'!A0</f>", "formula.dde")]
    [InlineData("<f>WEBSERVICE(\"http://192.0.2.1\")</f>", "formula.web")]
    [InlineData("<f>IF(A1=\"a|b\",1,2)</f>", null)]
    public void Inspect_Workbook_JudgesItsFormulas(string formula, string? code)
    {
        var findings = OoxmlGuard.Inspect(new MemoryStream(HostileFiles.Workbook(formula)), OoxmlKind.Xlsx);

        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("<f>1+1</f>", null)]
    [InlineData("<f>cmd|'a'!A0</f>", "formula.dde")]
    public void Inspect_WorkbookBehindAChart_IsInspectedToo(string formula, string? code)
    {
        var builder = new DocxBuilder("<w:p/>").Add(
            "word/embeddings/a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "package", "");
        var file = HostileFiles.Replace(builder.Build(), "word/embeddings/a.xlsx", HostileFiles.Workbook(formula));

        var findings = OoxmlGuard.Inspect(new MemoryStream(file), OoxmlKind.Docx);

        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Code));
    }
}

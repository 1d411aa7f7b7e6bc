using Onboarding.Portal.Platform.Uploads;

namespace Onboarding.Tests.Platform.Uploads;

/// <summary>The many ways to spoil a package are tested with the guard of the engine; here, that each finds its sentence.</summary>
[Trait("Area", "Registration")]
public class PackageContentTests
{
    private const string Relationships = "word/_rels/document.xml.rels";

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "workbook", SampleFiles.Xlsx(), "Package.Kind" },
        { "macros", SampleFiles.Docx(mainType: "ms-word.document.macroEnabled.main+xml"), "Package.Kind" },
        { "part of unknown type", SampleFiles.Docx(parts: ("word/vbaProject.bin", "x")), "Package.Objects" },
        { "embedded object", SampleFiles.Docx("<w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\"/></w:object>"), "Package.Objects" },
        { "template elsewhere", SampleFiles.Docx(parts: (Relationships, External("attachedTemplate", "http://example.org/a.dotx"))), "Package.Objects" },
        { "picture elsewhere", SampleFiles.Docx(parts: (Relationships, External("image", "http://example.org/a.png"))), "Package.Links" },
        { "link to a program", SampleFiles.Docx(parts: (Relationships, External("hyperlink", "file://server/share"))), "Package.Links" },
        { "call of another program", SampleFiles.Docx("<w:p><w:fldSimple w:instr=\"DDEAUTO c:\\\\cmd.exe\"/></w:p>"), "Package.Links" },
        { "part that grows a thousandfold", SampleFiles.Docx(parts: ("word/a.xml", "<a>" + new string(' ', 2 << 20) + "</a>")), "Package.TooComplex" },
        { "very deep part", SampleFiles.Docx(string.Concat(Enumerable.Repeat("<w:sdt>", 300)) + string.Concat(Enumerable.Repeat("</w:sdt>", 300))), "Package.TooComplex" },
        { "something before the archive", SampleFiles.ZipBehind("PK\x03\x04 another file"u8), "SecondFile" },
        { "archive cut in half", SampleFiles.Docx()[..300], "Damaged" },
        { "part that is no XML", SampleFiles.Docx("<w:p>"), "Damaged" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Inspect_SpoiledPackage_IsRefusedWithItsSentence(string what, byte[] content, string key)
    {
        var verdict = UploadGuard.Inspect(new MemoryStream(content), "a.docx");

        Assert.True(verdict is UploadVerdict.Refused { Violation.Key: var actual } && actual == "Uploads." + key, $"{what}: {verdict}");
    }

    private static string External(string type, string target) => $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" TargetMode="External"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}" Target="{target}"/></Relationships>
        """;
}

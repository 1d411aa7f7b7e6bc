using FsCheck.Fluent;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Platform.Uploads;

[Trait("Area", "Registration")]
public class HostileContentTests
{
    private static readonly byte[] Zip = SampleFiles.Zip("evil.js");

    public static TheoryData<string, string, byte[], string> Refused => new()
    {
        // A second file
        { "PDF followed by a ZIP", "a.pdf", [.. SampleFiles.Pdf(), .. Zip], "SecondFile" },
        { "ZIP inside a PDF", "a.pdf", SampleFiles.Pdf(objects: Zip), "SecondFile" },
        { "ZIP inside a PDF, PDF end in the comment", "a.pdf", SampleFiles.Pdf(objects: WithComment(Zip)), "SecondFile" },
        { "PDF followed by a ZIP with 64-bit sizes", "a.pdf", [.. SampleFiles.Pdf(), .. With64BitSizes(Zip)], "SecondFile" },
        { "PDF that begins with a page", "a.pdf", SampleFiles.Pdf(catalog: "/X (<html ><script>alert(1)</script>)"), "SecondFile" },
        { "PDF that ends with a page", "a.pdf", [.. SampleFiles.Pdf(), .. "<ScRiPt >alert(1)</script>"u8], "SecondFile" },
        { "page in a PNG text", "a.png", SampleFiles.Png(extra: SampleFiles.Chunk("tEXt"u8, "Comment\0<html><body>"u8)), "SecondFile" },
        { "page far into a PNG", "a.png", SampleFiles.Png(extra: SampleFiles.Chunk("teXt"u8, [.. new byte[200_000], .. "<SCRIPT src="u8])), "SecondFile" },
        { "PNG followed by a page", "a.png", [.. SampleFiles.Png(), .. "<html>"u8], "SecondFile" },
        { "PNG followed by one byte", "a.png", [.. SampleFiles.Png(), 0], "SecondFile" },
        { "PNG followed by a ZIP", "a.png", [.. SampleFiles.Png(), .. Zip], "SecondFile" },
        { "ZIP in a PNG chunk", "a.png", SampleFiles.Png(extra: SampleFiles.Chunk("zIPp"u8, Zip)), "SecondFile" },
        { "PNG that a PDF reader opens", "a.png", SampleFiles.Png(extra: SampleFiles.Chunk("tEXt"u8, "%PDF-1.4"u8)), "SecondFile" },
        { "JPEG that a PDF reader opens", "a.jpg", SampleFiles.Jpeg(comment: "%PDF-1.4"u8.ToArray()), "SecondFile" },
        { "JPEG followed by a ZIP", "a.jpg", [.. SampleFiles.Jpeg(), .. Zip], "SecondFile" },
        { "JPEG followed by a RAR", "a.jpg", [.. SampleFiles.Jpeg(), .. "Rar!\x1A\x07\x01\x00"u8], "SecondFile" },
        { "JPEG followed by a 7z", "a.jpg", [.. SampleFiles.Jpeg(), .. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "SecondFile" },
        { "script in a JPEG comment", "a.jpg", SampleFiles.Jpeg(comment: "<?php system($_GET[0]); ?>"u8.ToArray()), "SecondFile" },
        { "page across two windows", "a.jpg", [.. SampleFiles.Jpeg(), .. new byte[65_536 - SampleFiles.Jpeg().Length - 4], .. "<script>"u8], "SecondFile" },
        { "DOCX that a PDF reader opens", "a.docx", SampleFiles.Zip("%PDF-1.4"), "SecondFile" },
        { "DOCX that begins with a page", "a.docx", SampleFiles.Zip("<html>"), "SecondFile" },

        // Cut off, or never whole
        { "PDF without end", "a.pdf", SampleFiles.Pdf()[..^8], "Damaged" },
        { "PDF with its end far from the end", "a.pdf", [.. SampleFiles.Pdf(), .. new byte[2_000]], "Damaged" },
        { "PDF without table offset", "a.pdf", [.. "%PDF-1.7\n%%EOF"u8], "Damaged" },
        { "PDF with an offset beyond its end", "a.pdf", [.. "%PDF-1.7\nstartxref\n999999\n%%EOF"u8], "Damaged" },
        { "PDF with a negative offset", "a.pdf", [.. "%PDF-1.7\nstartxref\n-5\n%%EOF"u8], "Damaged" },
        { "PDF of no version", "a.pdf", [.. "%PDF-x.y\nstartxref\n1\n%%EOF"u8], "Damaged" },
        { "only the word PDF", "a.pdf", [.. "%PDF-"u8], "Damaged" },
        { "PDF behind a space", "a.pdf", [.. " "u8, .. SampleFiles.Pdf()], "Type" },
        { "half a PNG", "a.png", SampleFiles.Png()[..30], "Damaged" },
        { "PNG without end", "a.png", SampleFiles.Png()[..^12], "Damaged" },
        { "PNG without pixels", "a.png", [.. SampleFiles.Png()[..33], .. SampleFiles.Chunk("IEND"u8, [])], "Damaged" },
        { "PNG whose chunk claims 2 GB", "a.png", [.. SampleFiles.Png()[..33], 0x7F, 0xFF, 0xFF, 0xFF, .. "IDAT"u8], "Damaged" },
        { "PNG of no width", "a.png", SampleFiles.Png(width: 0), "Damaged" },
        { "PNG of negative height", "a.png", SampleFiles.Png(height: 0x8000_0000), "Damaged" },
        { "JPEG without end", "a.jpg", SampleFiles.Jpeg()[..^2], "Damaged" },
        { "JPEG of three bytes", "a.jpg", [0xFF, 0xD8, 0xFF], "Damaged" },
        { "JPEG without pixels", "a.jpg", [.. SampleFiles.Jpeg()[..24], 0xFF, 0xD9], "Damaged" },
        { "JPEG with two frame headers", "a.jpg", [.. SampleFiles.Jpeg()[..24], .. SampleFiles.Jpeg()[24..37], .. SampleFiles.Jpeg()[24..]], "Damaged" },
        { "JPEG of no height", "a.jpg", SampleFiles.Jpeg(height: 0), "Damaged" },
        { "JPEG whose segment has no length", "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], "Damaged" },

        // Images that decode to gigabytes
        { "PNG of 400 million pixels", "a.png", SampleFiles.Png(20_000, 20_000), "TooManyPixels" },
        { "PNG whose area overflows", "a.png", SampleFiles.Png(int.MaxValue, int.MaxValue), "TooManyPixels" },
        { "PNG one row beyond the limit", "a.png", SampleFiles.Png(8_000, 5_001), "TooManyPixels" },
        { "JPEG of 4 billion pixels", "a.jpg", SampleFiles.Jpeg(65_535, 65_535), "TooManyPixels" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Inspect_HostileFile_IsRefusedWithItsSentence(string what, string name, byte[] content, string key)
    {
        var verdict = Inspect(content, name);

        Assert.True(verdict is UploadVerdict.Refused { Violation.Key: var actual } && actual == "Uploads." + key, $"{what}: {verdict}");
    }

    [Fact]
    public void Inspect_ImageOfExactlyTheLimit_IsAccepted() => Assert.IsType<UploadVerdict.Accepted>(Inspect(SampleFiles.Png(8_000, 5_000), "a.png"));

    [Fact]
    public void Inspect_TelephonePictureWithFilmBehind_IsAccepted() =>
        Assert.IsType<UploadVerdict.Accepted>(Inspect([.. SampleFiles.Jpeg(), .. "\0\0\0\x18ftypmp42"u8, .. new byte[500]], "a.jpg"));

    public static TheoryData<string, byte[], UploadWarning[]> Warned => new()
    {
        { "action on opening", SampleFiles.Pdf(catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), [UploadWarning.JavaScript] },
        { "name written with escapes", SampleFiles.Pdf(catalog: "/OpenAction << /S /J#61vaScrip#74 /JS (1) >>"), [UploadWarning.JavaScript] },
        { "packed into an object stream", SampleFiles.Pdf(objects: SampleFiles.ObjectStream("8 0 << /S /JavaScript /JS (1) >>")), [UploadWarning.JavaScript] },
        { "program", SampleFiles.Pdf(catalog: "/OpenAction<</S/Launch/F(cmd.exe)>>"), [UploadWarning.Launch] },
        { "other files", SampleFiles.Pdf(catalog: "/Names << /EmbeddedFiles 5 0 R >>"), [UploadWarning.EmbeddedFile] },
        { "password", SampleFiles.Pdf(trailer: "/Encrypt 6 0 R"), [UploadWarning.Encrypted] },
        { "all at once", SampleFiles.Pdf("/A/Launch/B/JavaScript/C/EmbeddedFile", "/Encrypt 1 0 R"), [UploadWarning.JavaScript, UploadWarning.Launch, UploadWarning.EmbeddedFile, UploadWarning.Encrypted] },
        { "names that only resemble", SampleFiles.Pdf(catalog: "/JavaScripts (JavaScript) /Launcher /EncryptMetadata true"), [] },
        { "object stream that is none", SampleFiles.Pdf(objects: [.. "9 0 obj << /Type /ObjStm >>\nstream\nnot packed\nendstream\n"u8]), [] },
    };

    [Theory]
    [MemberData(nameof(Warned), DisableDiscoveryEnumeration = true)]
    public void Inspect_PdfWithActiveContent_IsAcceptedWithWarnings(string what, byte[] content, UploadWarning[] warnings)
    {
        var accepted = Assert.IsType<UploadVerdict.Accepted>(Inspect(content, "a.pdf"));

        Assert.True(warnings.SequenceEqual(accepted.Warnings), $"{what}: {string.Join(", ", accepted.Warnings)}");
    }

    [Fact]
    public void Inspect_PdfThatUnpacksWithoutEnd_IsInspectedUpToTheLimit()
    {
        var bomb = SampleFiles.ObjectStream(new string(' ', 40 * 1024 * 1024));

        var accepted = Assert.IsType<UploadVerdict.Accepted>(Inspect(SampleFiles.Pdf(objects: [bomb, bomb]), "a.pdf"));

        Assert.Equal([UploadWarning.PartlyInspected], accepted.Warnings);
    }

    [Fact]
    public void Inspect_PdfOfNothingButObjectStreams_IsInspectedUpToTheirNumber()
    {
        var streams = Enumerable.Repeat("/ObjStm>>stream\n"u8.ToArray(), 9_000).SelectMany(b => b).ToArray();

        var accepted = Assert.IsType<UploadVerdict.Accepted>(Inspect(SampleFiles.Pdf(objects: streams), "a.pdf"));

        Assert.Equal([UploadWarning.PartlyInspected], accepted.Warnings);
    }

    [Fact]
    public void Inspect_SpoiledFile_NeverThrows()
    {
        (string Name, byte[] Content)[] samples =
        [
            ("a.pdf", SampleFiles.Pdf("/OpenAction 9 0 R", "/Encrypt 6 0 R", SampleFiles.ObjectStream("8 0 << /S /JavaScript >>"))),
            ("a.png", SampleFiles.Png(3, 3, SampleFiles.Chunk("tEXt"u8, "x"u8))),
            ("a.jpg", SampleFiles.Jpeg(3, 3, [1, 2, 3])),
            ("a.jpg", [.. SampleFiles.Jpeg(), .. Zip]),
            ("a.docx", SampleFiles.Docx()),
            ("a.xlsx", SampleFiles.Xlsx()),
        ];
        Properties.Hold(
            from sample in Gen.Elements(samples)
            from length in Gen.Choose(0, sample.Content.Length)
            from changes in Gen.ListOf(Gen.Zip(Gen.Choose(0, sample.Content.Length - 1), Gen.Choose(0, 255)))
            select (sample.Name, Content: Spoil(sample.Content, changes, length)),
            c => Inspect(c.Content, c.Name) is not null);
    }

    private static byte[] Spoil(byte[] content, IEnumerable<(int At, int Value)> changes, int length)
    {
        var spoilt = content.ToArray();
        foreach (var (at, value) in changes)
        {
            spoilt[at] = (byte)value;
        }

        return spoilt[..length];
    }

    /// <summary>Declares a comment that reaches over what follows, so that the archive ends where the file does.</summary>
    private static byte[] WithComment(byte[] zip) => [.. zip[..^2], 0xFF, 0x00];

    /// <summary>Says that the sizes stand in a record of their own.</summary>
    private static byte[] With64BitSizes(byte[] zip) => [.. zip[..^10], 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0];

    private static UploadVerdict Inspect(byte[] content, string name) => UploadGuard.Inspect(new MemoryStream(content), name);
}

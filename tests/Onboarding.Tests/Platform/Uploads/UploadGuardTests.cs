using System.Text;
using Onboarding.Portal.Platform.Uploads;

namespace Onboarding.Tests.Platform.Uploads;

[Trait("Area", "Registration")]
public class UploadGuardTests
{
    private static readonly Dictionary<string, byte[]> Contents = new()
    {
        [".pdf"] = SampleFiles.Pdf(),
        [".docx"] = SampleFiles.Docx(),
        [".xlsx"] = SampleFiles.Xlsx(),
        [".png"] = SampleFiles.Png(),
        [".jpg"] = SampleFiles.Jpeg(),
        [".exe"] = Encoding.Latin1.GetBytes("MZ\x90\0\x03\0\0\0 This program cannot be run in DOS mode."),
        [".svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"u8.ToArray(),
        [".html"] = "<!doctype html><html><body></body></html>"u8.ToArray(),
        [".doc"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0],
        [".gif"] = "GIF89a"u8.ToArray(),
        [".zip"] = SampleFiles.Zip("readme.txt"),
        [".txt"] = "plain"u8.ToArray(),
    };

    [Fact]
    public void Inspect_TwelveKindsUnderTwelveExtensions_AcceptsOnlyTheDiagonalOfTheFive()
    {
        var accepted = from content in Contents
                       from extension in Contents.Keys
                       where Inspect(content.Value, "file" + extension) is UploadVerdict.Accepted
                       select content.Key + extension;

        Assert.Equal([".pdf.pdf", ".docx.docx", ".xlsx.xlsx", ".png.png", ".jpg.jpg"], accepted);
    }

    [Theory]
    [InlineData("Plan de pose.PDF", ".pdf", UploadKind.Pdf, "application/pdf")]
    [InlineData("photo.JPEG", ".jpg", UploadKind.Jpeg, "image/jpeg")]
    [InlineData("C:\\fakepath\\photo.png", ".png", UploadKind.Png, "image/png")]
    [InlineData("fiche.docx", ".docx", UploadKind.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public void Inspect_HonestFile_GivesKindNameAndType(string name, string content, UploadKind kind, string contentType)
    {
        var accepted = Assert.IsType<UploadVerdict.Accepted>(Inspect(Contents[content], name));

        Assert.Equal((kind, contentType), (accepted.Kind, accepted.ContentType));
        Assert.Equal(name.Replace("C:\\fakepath\\", "", StringComparison.Ordinal), accepted.FileName);
        Assert.Empty(accepted.Warnings);
    }

    [Theory]
    [InlineData(".exe", "rapport.pdf", "Uploads.Type")]
    [InlineData(".svg", "plan.png", "Uploads.Type")]
    [InlineData(".html", "plan.jpg", "Uploads.Type")]
    [InlineData(".zip", "plan.zip", "Uploads.Type")]
    [InlineData(".zip", "plan.pdf", "Uploads.Type")]
    [InlineData(".doc", "lettre.doc", "Uploads.OldOffice")]
    [InlineData(".doc", "liste.XLS", "Uploads.OldOffice")]
    [InlineData(".doc", "secret.docx", "Uploads.Password")]
    [InlineData(".doc", "plan.pdf", "Uploads.Type")]
    [InlineData(".png", "plan.pdf", "Uploads.Mismatch")]
    [InlineData(".pdf", "plan", "Uploads.Mismatch")]
    [InlineData(".jpg", "photo.heic", "Uploads.Mismatch")]
    public void Inspect_WrongKind_IsRefusedWithItsSentence(string content, string name, string key) =>
        Assert.Equal(key, Refusal(Contents[content], name));

    [Fact]
    public void Inspect_Mismatch_NamesTheKindAndTheExtensionToGive()
    {
        var refused = Assert.IsType<UploadVerdict.Refused>(Inspect(SampleFiles.Jpeg(), "plan.pdf"));

        Assert.Equal([("file", "plan.pdf"), ("content", "JPG"), ("extension", ".jpg")], refused.Violation.Arguments);
    }

    [Fact]
    public void Inspect_EmptyFile_IsRefused() => Assert.Equal("Uploads.Empty", Refusal([], "plan.pdf"));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "Uploads.TooBig")]
    public void Inspect_AtTheLimitAndOneByteBeyond(int beyond, string? key)
    {
        const int eightDigits = 10_000_000;
        var frame = SampleFiles.Pdf(objects: new byte[eightDigits]).Length - eightDigits;
        var pdf = SampleFiles.Pdf(objects: new byte[UploadLimits.MaxFileBytes + beyond - frame]);

        Assert.Equal(UploadLimits.MaxFileBytes + beyond, pdf.Length);
        Assert.Equal(key, Refusal(pdf, "plan.pdf"));
    }

    [Fact]
    public void Inspect_LeavesTheStreamAtItsBeginning()
    {
        var stream = new MemoryStream(SampleFiles.Pdf());

        UploadGuard.Inspect(stream, "plan.pdf");

        Assert.Equal(0, stream.Position);
    }

    private static string? Refusal(byte[] content, string name) => (Inspect(content, name) as UploadVerdict.Refused)?.Violation.Key;

    private static UploadVerdict Inspect(byte[] content, string name) => UploadGuard.Inspect(new MemoryStream(content), name);
}

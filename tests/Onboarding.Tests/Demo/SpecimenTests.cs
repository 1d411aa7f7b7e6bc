using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Onboarding.Portal.Features.Demo.Specimens;
using Onboarding.Portal.Platform.Uploads;

namespace Onboarding.Tests.Demo;

public partial class SpecimenTests
{
    [Fact]
    public void Pdf_PassesTheGuardOfUploads() => AssertAccepted(Pdf, "specimen.pdf");

    [Fact]
    public void Plan_PassesTheGuardOfUploads() => AssertAccepted(SpecimenPlan.Draw(2), "specimen.png");

    [Fact]
    public void Pdf_EveryEntryOfItsTable_PointsToItsObject()
    {
        var text = Encoding.Latin1.GetString(Pdf);
        var offsets = TableEntry().Matches(text).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(6, offsets.Count);
        Assert.All(offsets.Select((offset, index) => (offset, index)), entry =>
            Assert.StartsWith($"{entry.index + 1} 0 obj", text[entry.offset..], StringComparison.Ordinal));
        var stream = Stream().Match(text);
        Assert.Equal(stream.Groups["content"].Length, int.Parse(stream.Groups["length"].ValueSpan, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Pdf_TextOfBothLanguages_IsWrittenInItsEncoding()
    {
        var text = Encoding.Latin1.GetString(SpecimenPdf.Write("Spécimen (1)", ["l’essai – één\u202F: ok"]));

        Assert.Contains("(Spécimen \\(1\\)) Tj", text, StringComparison.Ordinal);
        Assert.Contains("(l\\222essai \\226 één\u00A0: ok) Tj", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_HasAsManyPixelsAsItsHeaderSays()
    {
        var png = SpecimenPlan.Draw(3);
        var data = Encoding.Latin1.GetString(png).IndexOf("IDAT", StringComparison.Ordinal) + 4;
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(png[data..]), CompressionMode.Decompress))
        {
            zlib.CopyTo(pixels);
        }

        Assert.Equal((900 + 1) * 520, pixels.Length);
    }

    private static byte[] Pdf => SpecimenPdf.Write("Spécimen", ["één", "deux"]);

    private static void AssertAccepted(byte[] content, string name) =>
        Assert.IsType<UploadVerdict.Accepted>(UploadGuard.Inspect(new MemoryStream(content), name));

    [GeneratedRegex(@"^(\d{10}) 00000 n ", RegexOptions.Multiline)]
    private static partial Regex TableEntry();

    [GeneratedRegex(@"/Length (?<length>\d+) >>\nstream\n(?<content>.*)endstream", RegexOptions.Singleline)]
    private static partial Regex Stream();
}

using System.Text;
using Onboarding.Domain.Evidence;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Onboarding.Portal.Features.Evidence.Reading;

/// <summary>The beginning of the text of a PDF.</summary>
internal static class PdfText
{
    private const int MostPages = 30;

    /// <summary>The library keeps a good part of a file in memory.</summary>
    private const long LargestRead = 25L * 1024 * 1024;

    /// <exception cref="Exception">It cannot be read: damaged, encrypted, or nested too deeply.</exception>
    public static FileFacts Read(Stream pdf, CancellationToken cancellation)
    {
        if (pdf.Length > LargestRead)
        {
            return new(null, null, null);
        }

        using var document = PdfDocument.Open(pdf, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        var text = new StringBuilder();
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages) && text.Length < FileReading.TextMaxLength; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            text.Append(ContentOrderTextExtractor.GetText(document.GetPage(number))).Append('\n');
        }

        return new(KeptText.Of(text), document.NumberOfPages, null);
    }
}

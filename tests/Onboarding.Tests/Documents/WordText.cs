using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Onboarding.Tests.Documents;

/// <summary>What can be read in a Word document: body, headers and footers.</summary>
internal static class WordText
{
    public static string Of(Stream document)
    {
        document.Position = 0;
        using var word = WordprocessingDocument.Open(document, isEditable: false);
        var main = word.MainDocumentPart!;
        OpenXmlPartRootElement?[] roots = [main.Document, .. main.HeaderParts.Select(p => p.Header), .. main.FooterParts.Select(p => p.Footer)];
        return string.Join('\n', roots.SelectMany(r => r!.Descendants<Paragraph>()).Select(p => p.InnerText));
    }
}

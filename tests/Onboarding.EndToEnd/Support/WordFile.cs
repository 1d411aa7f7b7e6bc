using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Onboarding.EndToEnd.Support;

/// <summary>A Word document that somebody downloaded.</summary>
/// <param name="Text">Everything that can be read in it: body, headers, footers.</param>
/// <param name="Problems">What the validator of the Open XML SDK finds by the rules of Microsoft 365.</param>
internal sealed partial record WordFile(string Path, string Text, IReadOnlyList<string> Problems)
{
    private static readonly TimeSpan LongestConversion = TimeSpan.FromMinutes(2);

    /// <summary>The numbers with decimals in it, as Belgians write them: comma, thousands set apart by a space or a point.</summary>
    public IReadOnlyList<decimal> Numbers { get; } =
    [
        .. from Match match in Decimals().Matches(Text)
           select decimal.Parse(Separators().Replace(match.Value, "").Replace(',', '.'), CultureInfo.InvariantCulture),
    ];

    public static WordFile Read(string path)
    {
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        var main = document.MainDocumentPart!;
        OpenXmlPartRootElement?[] roots = [main.Document, .. main.HeaderParts.Select(p => p.Header), .. main.FooterParts.Select(p => p.Footer)];
        var text = roots.SelectMany(r => r!.Descendants<Paragraph>()).Select(p => p.InnerText);
        var problems = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document);
        return new(path, string.Join('\n', text), [.. problems.Select(p => $"{p.Part?.Uri} {p.Path?.XPath}: {p.Description}")]);
    }

    /// <summary>Converts it with LibreOffice.</summary>
    /// <returns>Path of the PDF.</returns>
    public async Task<string> ToPdfAsync(string folder)
    {
        var office = Needed.Program("LibreOffice", "ONBOARDING_SOFFICE", "soffice", "libreoffice");
        using var settings = new TemporaryFolder();
        using var process = Process.Start(new ProcessStartInfo(
            office, [$"-env:UserInstallation=file://{settings.Path}", "--headless", "--convert-to", "pdf", "--outdir", folder, Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(LongestConversion);
        await process.WaitForExitAsync(patience.Token);
        var pdf = System.IO.Path.Combine(folder, System.IO.Path.ChangeExtension(System.IO.Path.GetFileName(Path), ".pdf"));
        Assert.True(File.Exists(pdf), $"LibreOffice made no PDF: {string.Join(' ', await said)}");
        return pdf;
    }

    [GeneratedRegex(@"\d{1,3}([\u00A0\u202F.]\d{3})*,\d+")]
    private static partial Regex Decimals();

    [GeneratedRegex(@"[\u00A0\u202F.]")]
    private static partial Regex Separators();
}

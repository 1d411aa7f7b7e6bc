using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Onboarding.Docx;

/// <summary>Checks a finished document against the schemas and rules of Word as Microsoft publishes them. For tests and for the command line: it costs far more than making the document.</summary>
public static class DocxValidator
{
    private const int MostErrors = 100;

    /// <summary>Validates a document. The guard looks at it first, because the library behind must not see a hostile file.</summary>
    /// <param name="document">A readable, seekable stream, left open.</param>
    /// <returns>At most 100 errors with the code <c>document.invalid</c>; empty when Word will open the document without repairing it, as far as its published rules go.</returns>
    /// <exception cref="DocxRejectedException">The guard refuses the file.</exception>
    public static IReadOnlyList<TemplateProblem> Validate(Stream document)
    {
        var findings = OoxmlGuard.Inspect(document, OoxmlKind.Docx);
        if (findings.Count > 0)
        {
            throw new DocxRejectedException(findings);
        }

        document.Position = 0;
        using var opened = WordprocessingDocument.Open(document, isEditable: false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = MostErrors }.Validate(opened)
                .Select(error => new TemplateProblem("document.invalid", $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}", null)),
        ];
    }
}

namespace Onboarding.Docx.Cli;

/// <summary>What is to be rendered, and where to.</summary>
/// <param name="Pdf">Whether a PDF is made beside the document.</param>
internal sealed record RenderRequest(FileInfo Template, FileInfo Data, FileInfo Output, string Culture, bool Pdf);

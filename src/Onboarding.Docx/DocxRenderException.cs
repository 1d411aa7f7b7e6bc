namespace Onboarding.Docx;

/// <summary>A document could not be made from a sound template: a value is missing or of the wrong kind, or a limit was reached. Nothing was written.</summary>
public sealed class DocxRenderException : Exception
{
    /// <param name="problems">At least one problem.</param>
    public DocxRenderException(IReadOnlyList<TemplateProblem> problems)
        : base("The document could not be made:\n" + string.Join('\n', problems))
    {
        Problems = problems;
    }

    /// <summary>The problems: every missing value that was met (at most 50 are kept), or the one limit that was reached.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; }
}

namespace Onboarding.Docx;

/// <summary>The file is a sound Word document, but its tags cannot be used. Carries every problem found, not only the first.</summary>
public sealed class DocxTemplateException : Exception
{
    /// <param name="problems">At least one problem.</param>
    public DocxTemplateException(IReadOnlyList<TemplateProblem> problems)
        : base("The template cannot be used:\n" + string.Join('\n', problems))
    {
        Problems = problems;
    }

    /// <summary>All problems in reading order.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; }
}

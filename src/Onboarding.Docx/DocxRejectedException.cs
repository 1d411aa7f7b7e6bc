namespace Onboarding.Docx;

/// <summary>
/// The file itself is refused before any of its content is interpreted: it is not a Word package or may be dangerous.
/// It is a type of its own because the reader differs: a template's author can mend a tag, but a refused file is a matter of safety.
/// </summary>
public sealed class DocxRejectedException : Exception
{
    /// <param name="findings">At least one finding.</param>
    public DocxRejectedException(IReadOnlyList<GuardFinding> findings)
        : base("The file is refused:\n" + string.Join('\n', findings))
    {
        Findings = findings;
    }

    /// <summary>Why, as <see cref="OoxmlGuard.Inspect"/> found it.</summary>
    public IReadOnlyList<GuardFinding> Findings { get; }
}

namespace Onboarding.Docx;

/// <summary>One reason to refuse an Office file.</summary>
/// <param name="Code">Stable machine code, such as <c>zip.entries</c> or <c>relationship.external</c>.</param>
/// <param name="Message">The reason in English, as one sentence without final full stop.</param>
/// <param name="Part">Name of the entry concerned, shortened to 200 characters and without control characters; null for the whole file.</param>
public sealed record GuardFinding(string Code, string Message, string? Part = null)
{
    /// <summary>One line for a log or a console.</summary>
    public override string ToString() => Part is null ? $"{Code}: {Message}" : $"{Code}: {Message} [{Part}]";
}

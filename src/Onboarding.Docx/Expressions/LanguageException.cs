namespace Onboarding.Docx.Expressions;

/// <summary>A tag says something that the template language does not allow. Never leaves the assembly: it becomes a problem with its place.</summary>
internal sealed class LanguageException(string code, string message, string? suggestion = null) : Exception(message)
{
    public string Code { get; } = code;

    public string? Suggestion { get; } = suggestion;
}

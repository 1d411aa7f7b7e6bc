namespace Onboarding.Docx.Expressions;

/// <summary>An expression asks for a field that the model does not have. Never leaves the assembly: it becomes a problem with its place.</summary>
internal sealed class UnknownFieldException(string path, string? nearest) : Exception("unknown field " + path)
{
    public string Path { get; } = path;

    public string? Nearest { get; } = nearest;
}

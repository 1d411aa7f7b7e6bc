namespace Onboarding.Docx;

/// <summary>One thing wrong with a template, or with a model for it.</summary>
/// <param name="Code">Stable machine code, such as <c>tag.unclosed</c> or <c>field.unknown</c>.</param>
/// <param name="Message">What is wrong, in English, as one sentence without final full stop.</param>
/// <param name="Place">Where it stands; null when it concerns the whole file or the whole rendering.</param>
/// <param name="Suggestion">The nearest known name when a name was not recognised, otherwise null.</param>
public sealed record TemplateProblem(string Code, string Message, TemplatePlace? Place, string? Suggestion = null)
{
    /// <summary>One line for a log or a console.</summary>
    public override string ToString()
    {
        var hint = Suggestion is null ? "" : $" (did you mean “{Suggestion}”?)";
        return Place is null ? $"{Code}: {Message}{hint}" : $"{Code}: {Message}{hint} [{Place}]";
    }
}

namespace Onboarding.Docx;

/// <summary>How a template uses a field.</summary>
public enum TemplateFieldKind
{
    /// <summary>One value: printed, compared or tested.</summary>
    Scalar,

    /// <summary>A list that the template repeats something for.</summary>
    Loop,
}

/// <summary>A field that a template asks of its model.</summary>
/// <param name="Path">Path from the root of the model; <c>[]</c> stands for "each item of", as in <c>site.cameras[].serial</c>.</param>
/// <param name="Kind">Scalar or list.</param>
/// <param name="Place">Where it is first used.</param>
public sealed record TemplateField(string Path, TemplateFieldKind Kind, TemplatePlace Place);

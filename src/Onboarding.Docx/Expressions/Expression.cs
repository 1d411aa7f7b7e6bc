namespace Onboarding.Docx.Expressions;

/// <summary>An allowed expression: what it evaluates, and the fields it asks for.</summary>
internal sealed record Expression(Term Term, string Source, IReadOnlyList<FieldUse> Uses)
{
    /// <summary>Name of the function that shapes the table cell around the tag, if there is one.</summary>
    public string? CellFunction { get; init; }

    /// <summary>The function that makes content of the value, when the expression is a printed one that ends with such a function.</summary>
    public FunctionSpec? Content { get; init; }
}

/// <summary>How an expression uses a field.</summary>
internal enum Usage
{
    /// <summary>As one value.</summary>
    Scalar,

    /// <summary>As a picture.</summary>
    Picture,

    /// <summary>In a condition, where anything will do.</summary>
    Test,

    /// <summary>As a list of values.</summary>
    ScalarList,

    /// <summary>As a list of anything.</summary>
    List,
}

/// <summary>A field path such as <c>camera.serial</c>, as written; <c>Optional</c> when a fallback is given for it.</summary>
internal sealed record FieldUse(IReadOnlyList<string> Path, Usage Usage, bool Optional);

namespace Onboarding.Docx.Expressions;

/// <summary>A function that templates may call. Counts include the value that comes through the pipe.</summary>
internal sealed record FunctionSpec(string Name, int MinArguments, int MaxArguments, Usage First, Func<FunctionCall, object?> Call)
{
    public const string Fallback = "or";
    public const string MergeDown = "merge_down";
    public const string Span = "span";

    /// <summary>Whether the function shapes the table cell it stands in; it must then be the last of its tag.</summary>
    public bool IsForCells => Name is MergeDown or Span;

    public static IReadOnlyDictionary<string, FunctionSpec> All { get; } = new FunctionSpec[]
    {
        new(Fallback, 2, 2, Usage.Scalar, Functions.Or),
        new("date", 1, 1, Usage.Scalar, Functions.Date),
        new("date_long", 1, 1, Usage.Scalar, Functions.DateLong),
        new("number", 1, 2, Usage.Scalar, Functions.Number),
        new("plus", 2, 2, Usage.Scalar, Functions.Plus),
        new("yes_no", 1, 1, Usage.Scalar, Functions.YesNo),
        new("join", 2, 2, Usage.ScalarList, Functions.Join),
        new("plural", 3, 3, Usage.Scalar, Functions.Plural),
        new("upper", 1, 1, Usage.Scalar, Functions.Upper),
        new(MergeDown, 1, 1, Usage.Scalar, Functions.Same),
        new(Span, 1, 1, Usage.Scalar, Functions.Same),
    }.ToDictionary(spec => spec.Name, StringComparer.Ordinal);
}

/// <summary>The evaluated arguments of a call, the piped value first, and the language of the document.</summary>
internal readonly record struct FunctionCall(IReadOnlyList<object?> Arguments, TextFormat Format)
{
    public object? Value => Arguments[0];
}

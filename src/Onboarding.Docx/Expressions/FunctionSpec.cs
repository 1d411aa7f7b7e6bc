using Onboarding.Docx.Content;

namespace Onboarding.Docx.Expressions;

/// <summary>A function that templates may call. Counts include the value that comes through the pipe.</summary>
internal sealed record FunctionSpec(string Name, int MinArguments, int MaxArguments, Usage First, Func<FunctionCall, object?> Call)
{
    public const string Fallback = "or";
    public const string MergeDown = "merge_down";
    public const string Span = "span";

    /// <summary>Whether the function shapes the table cell it stands in; it must then be the last of its tag.</summary>
    public bool IsForCells => Name is MergeDown or Span;

    public const string Image = "image";
    public const string Qr = "qr";
    public const string Shade = "shade";
    public const string Markdown = "markdown";
    public const string Link = "link";

    /// <summary>Whether the result is content (a picture, a link) and not text: then the call is the last of a printed tag, or the last before its fallback.</summary>
    public bool MakesContent { get; init; }

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
        new("check", 1, 1, Usage.Scalar, Functions.Check),
        new(Image, 1, 3, Usage.Picture, ContentFunctions.Image) { MakesContent = true },
        new(Qr, 1, 2, Usage.Scalar, ContentFunctions.Qr) { MakesContent = true },
        new(Link, 1, 2, Usage.Scalar, ContentFunctions.Link) { MakesContent = true },
        new(Markdown, 1, 1, Usage.Scalar, ContentFunctions.Markdown) { MakesContent = true },
        new(Shade, 1, 1, Usage.Scalar, ContentFunctions.Shade) { MakesContent = true },
    }.ToDictionary(spec => spec.Name, StringComparer.Ordinal);
}

/// <summary>The evaluated arguments of a call, the piped value first, and the language of the document.</summary>
internal readonly record struct FunctionCall(IReadOnlyList<object?> Arguments, TextFormat Format)
{
    public object? Value => Arguments[0];
}

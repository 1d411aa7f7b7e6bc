using System.Xml.Linq;
using Onboarding.Docx.Expressions;

namespace Onboarding.Docx.Compile;

/// <summary>What a tag does.</summary>
internal enum TagKind
{
    Print,
    Content,
    For,
    If,
    ElseIf,
    Else,
    Case,
    When,
    End,
    Comment,
}

/// <summary>One <c>{{ … }}</c> of a template, read and allowed.</summary>
internal sealed record Tag(TagKind Kind, string Source, TemplatePlace Place)
{
    /// <summary>What is printed, looped over, tested or compared; none for <c>else</c>, <c>end</c> and comments, several for <c>when</c>.</summary>
    public Expression[] Expressions { get; init; } = [];

    /// <summary>Name of the loop variable of a <c>for</c>.</summary>
    public string Variable { get; init; } = "";

    /// <summary>Whether the tag steers what comes out and shows nothing itself.</summary>
    public bool IsControl => Kind is not (TagKind.Print or TagKind.Content);

    /// <summary>The function whose result stands in the document as content; null for text, and for a page break.</summary>
    public FunctionSpec? Content => Kind == TagKind.Content && Expressions.Length == 1 ? Expressions[0].Content : null;

    /// <summary>The tag as one that shows its field as a picture; a fallback may be words.</summary>
    public Tag AsPicture() => Kind == TagKind.Print && Expressions is [{ Term: PathTerm or CallTerm { IsFallback: true }, Uses: { Count: > 0 } uses } expression]
        ? this with { Expressions = [expression with { Uses = [uses[0] with { Usage = Usage.Picture }, .. uses.Skip(1)] }] }
        : this;

    public bool Opens => Kind is TagKind.For or TagKind.If or TagKind.Case;

    public XElement ToMark()
    {
        var mark = new XElement(Names.Mark);
        mark.AddAnnotation(this);
        return mark;
    }
}

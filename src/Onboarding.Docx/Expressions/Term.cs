using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Expressions;

/// <summary>
/// A part of an allowed expression, ready to be evaluated. There is one kind for each thing that the language allows and no way from here to
/// anything else: members come from the model alone, functions from the list alone. Terms hold nothing of a rendering and serve any number of threads.
/// </summary>
internal abstract class Term
{
    /// <summary>What one evaluation costs of the budget of steps: the number of terms.</summary>
    public abstract int Steps { get; }

    /// <exception cref="UnknownFieldException">The model has no such field.</exception>
    /// <exception cref="FunctionException">A function or a comparison cannot use what it is given.</exception>
    public abstract object? Evaluate(Scope scope);

    /// <inheritdoc cref="Evaluate"/>
    public virtual bool IsTrue(Scope scope) => Comparison.IsTrue(Evaluate(scope));
}

/// <summary>A text, a number, yes, no or nothing, as written.</summary>
internal sealed class LiteralTerm(object? value) : Term
{
    public override int Steps => 1;

    public override object? Evaluate(Scope scope) => value;
}

/// <summary>A term whose value is yes or no.</summary>
internal abstract class ConditionTerm : Term
{
    private static readonly object Yes = true;
    private static readonly object No = false;

    public sealed override object? Evaluate(Scope scope) => IsTrue(scope) ? Yes : No;

    public abstract override bool IsTrue(Scope scope);
}

/// <summary><c>!a</c></summary>
internal sealed class NotTerm(Term inner) : ConditionTerm
{
    public override int Steps { get; } = inner.Steps + 1;

    public override bool IsTrue(Scope scope) => !inner.IsTrue(scope);
}

/// <summary><c>a &amp;&amp; b</c>: the second is looked at only when the first is yes.</summary>
internal sealed class AndTerm(Term left, Term right) : ConditionTerm
{
    public override int Steps { get; } = left.Steps + right.Steps + 1;

    public override bool IsTrue(Scope scope) => left.IsTrue(scope) && right.IsTrue(scope);
}

/// <summary><c>a || b</c>: the second is looked at only when the first is no.</summary>
internal sealed class OrTerm(Term left, Term right) : ConditionTerm
{
    public override int Steps { get; } = left.Steps + right.Steps + 1;

    public override bool IsTrue(Scope scope) => left.IsTrue(scope) || right.IsTrue(scope);
}

/// <summary><c>a == b</c> and its kind.</summary>
internal sealed class ComparisonTerm(Order order, Term left, Term right) : ConditionTerm
{
    public override int Steps { get; } = left.Steps + right.Steps + 1;

    public override bool IsTrue(Scope scope) => Comparison.Holds(order, left.Evaluate(scope), right.Evaluate(scope));
}

/// <summary>A function of the list; a value that comes through a pipe is its first argument.</summary>
internal sealed class CallTerm(FunctionSpec function, Term[] arguments) : Term
{
    public bool IsFallback => function.Name == FunctionSpec.Fallback;

    public override int Steps { get; } = arguments.Sum(argument => argument.Steps) + 1;

    public override object? Evaluate(Scope scope)
    {
        var values = new object?[arguments.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = arguments[index].Evaluate(scope);
        }

        return function.Call(new(values, scope.Format));
    }
}

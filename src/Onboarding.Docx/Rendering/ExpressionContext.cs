using Onboarding.Docx.Expressions;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Onboarding.Docx.Rendering;

/// <summary>
/// Scriban's evaluation with everything shut that templates do not need: no built-in functions, no loader, no output of its own, members only
/// of the model, unknown names refused, every step counted. Left of a fallback (<c>or</c>) unknown names count as missing.
/// </summary>
internal sealed class ExpressionContext : TemplateContext
{
    private readonly StepBudget _budget;
    private int _lenient;

    public ExpressionContext(Scope scope, StepBudget budget, TextFormat format)
        : base(new ScriptObject())
    {
        _budget = budget;
        StrictVariables = true;
        EnableRelaxedMemberAccess = true; // a field of a missing object is missing too, which is reported where it is printed
        EnableRelaxedTargetAccess = true;
        EnableRelaxedFunctionAccess = false;
        AutoIndent = false;
        EnableOutput = false;
        RecursiveLimit = 32;
        LimitToString = 100_000;
        ObjectRecursionLimit = 1;
        PushCulture(format.Culture);
        PushGlobal(scope);
    }

    /// <summary>Whether what is evaluated has a fallback.</summary>
    public bool IsLenient => _lenient > 0;

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        _budget.Step();
        if (scriptNode is ScriptBinaryExpression { Operator: not (ScriptBinaryOperator.And or ScriptBinaryOperator.Or) } comparison)
        {
            return Comparison.Evaluate(comparison.Operator, Evaluate(comparison.Left, false), Evaluate(comparison.Right, false));
        }

        if (scriptNode is not ScriptFunctionCall { Target: ScriptVariableGlobal { Name: FunctionSpec.Fallback } })
        {
            return base.Evaluate(scriptNode, aliasReturnedFunction);
        }

        SetLenient(_lenient + 1);
        try
        {
            return base.Evaluate(scriptNode, aliasReturnedFunction);
        }
        finally
        {
            SetLenient(_lenient - 1);
        }
    }

    public override bool ToBool(SourceSpan span, object? value) => Comparison.IsTrue(value);

    protected override IObjectAccessor GetMemberAccessorImpl(object target) => ModelAccessor.Instance;

    private void SetLenient(int depth)
    {
        _lenient = depth;
        StrictVariables = depth == 0;
    }
}

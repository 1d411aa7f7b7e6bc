using Scriban.Syntax;

namespace Onboarding.Docx.Expressions;

/// <summary>
/// Decides which expressions templates may hold: paths, literals, comparisons, and/or/not, parentheses, and the listed functions.
/// Everything that is not named here is refused, so that a new version of Scriban cannot bring in something unnoticed. What is allowed becomes
/// terms of our own: Scriban evaluates nothing.
/// </summary>
internal sealed partial class ExpressionReader
{
    private readonly List<FieldUse> _uses = [];
    private readonly List<string> _cellFunctions = [];
    private bool _optional;
    private ScriptExpression? _printed;
    private ScriptExpression? _last;
    private FunctionSpec? _content;

    private ExpressionReader()
    {
    }

    /// <exception cref="LanguageException">The expression holds something that is not allowed.</exception>
    public static Expression Read(ScriptExpression? node, string source, Usage usage)
    {
        var reader = new ExpressionReader();
        return reader.Make(node, source, usage);
    }

    /// <summary>Reads what a tag prints: here alone the last function, a fallback after it apart, may make content.</summary>
    /// <exception cref="LanguageException">The expression holds something that is not allowed.</exception>
    public static Expression ReadPrinted(ScriptExpression? node, string source)
    {
        var reader = new ExpressionReader { _printed = node };
        return reader.Make(node, source, Usage.Scalar);
    }

    private Expression Make(ScriptExpression? node, string source, Usage usage)
    {
        var term = Allow(node, usage);
        return _cellFunctions.Count == 0 || (_cellFunctions.Count == 1 && _cellFunctions[0] == LastFunction(node))
            ? new(term, source, _uses) { Content = _content, CellFunction = _cellFunctions.FirstOrDefault() }
            : throw new LanguageException("language.cell", $"“{_cellFunctions[0]}” must come last in its tag");
    }

    private Term Allow(ScriptExpression? node, Usage usage) => node switch
    {
        ScriptLiteral literal => AllowLiteral(literal),
        ScriptNestedExpression { Expression: { } inner } => Allow(inner, usage),
        ScriptVariableGlobal or ScriptMemberExpression => AllowPath(node, usage),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not => new NotTerm(Allow(not.Right, Usage.Test)),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Negate, Right: ScriptLiteral { Value: int or long or decimal } number } => Negate(number),
        ScriptBinaryExpression binary => AllowBinary(binary),
        ScriptPipeCall pipe => AllowPipe(pipe),
        ScriptFunctionCall call => AllowCall(call, null),
        _ => throw Refuse(node),
    };

    private static LiteralTerm AllowLiteral(ScriptLiteral literal) => literal.Value is null or string or bool or int or long or decimal
        ? new(literal.Value)
        : throw new LanguageException("language.literal", $"“{literal}” is not a value that a template may hold");

    private static LiteralTerm Negate(ScriptLiteral number) => number.Value switch
    {
        int value => new(-value),
        long value => new(-value),
        var value => new(-(decimal)value!),
    };

    private Term AllowBinary(ScriptBinaryExpression binary)
    {
        switch (binary.Operator)
        {
            case ScriptBinaryOperator.And:
                return new AndTerm(Allow(binary.Left, Usage.Test), Allow(binary.Right, Usage.Test));
            case ScriptBinaryOperator.Or:
                return new OrTerm(Allow(binary.Left, Usage.Test), Allow(binary.Right, Usage.Test));
            default:
                var order = Operators.Orders.TryGetValue(binary.Operator, out var known) ? known : throw new LanguageException(
                    "language.operator", $"the operator “{binary.OperatorAsText}” is not part of the template language; for a fallback write: | or \"…\"");
                return new ComparisonTerm(order, Allow(binary.Left, Usage.Scalar), Allow(binary.Right, Usage.Scalar));
        }
    }

    private Term AllowPipe(ScriptPipeCall pipe)
    {
        var stages = PipeStages.Of(pipe);
        if (pipe == _printed)
        {
            _last = NameOf(stages[^1]) == FunctionSpec.Fallback ? stages[^2] : stages[^1];
        }

        return AllowStage(stages, stages.Count - 1, Usage.Scalar);
    }

    /// <summary>The stage with everything before it; only the first function sees the field itself, what the others get is already a value.</summary>
    private Term AllowStage(List<ScriptExpression?> stages, int index, Usage usage)
    {
        if (index == 0)
        {
            return Allow(stages[0], usage);
        }

        return AllowCall(stages[index], first => AllowStage(stages, index - 1, first));
    }

    /// <param name="node">A function with or without arguments.</param>
    /// <param name="piped">Reads what comes through the pipe, used as the function uses its first value; null when nothing does.</param>
    private CallTerm AllowCall(ScriptExpression? node, Func<Usage, Term>? piped)
    {
        var name = NameOf(node);
        if (name is null || !FunctionSpec.All.TryGetValue(name, out var spec))
        {
            var written = node is ScriptFunctionCall unknown ? unknown.Target?.ToString() : node?.ToString();
            throw new LanguageException(
                "language.function", $"“{written}” is not a function of the template language", NearestName.Find(written ?? "", FunctionSpec.All.Keys));
        }

        if (spec.IsForCells)
        {
            _cellFunctions.Add(name);
        }

        if (spec.MakesContent)
        {
            _content = node == _last ? spec : throw new LanguageException(
                "language.content", $"“{name}” makes content, not text: it comes last in a tag that prints, such as {{{{ field | {name} }}}}, and only “or” may follow it");
        }

        var arguments = node is ScriptFunctionCall call ? call.Arguments : [];
        var count = arguments.Count + (piped is null ? 0 : 1);
        if (count < spec.MinArguments || count > spec.MaxArguments)
        {
            var expected = spec.MinArguments == spec.MaxArguments ? $"{spec.MinArguments}" : $"{spec.MinArguments} to {spec.MaxArguments}";
            throw new LanguageException("language.arguments", $"“{name}” takes {expected} values (the one before the bar included), not {count}");
        }

        var wasOptional = _optional;
        _optional |= name == FunctionSpec.Fallback;
        var terms = new List<Term>(count);
        if (piped is not null)
        {
            terms.Add(piped(spec.First));
        }

        foreach (var argument in arguments)
        {
            terms.Add(Allow(argument, terms.Count == 0 ? spec.First : Usage.Scalar));
        }

        _optional = wasOptional;
        return new(spec, [.. terms]);
    }

    private static string? LastFunction(ScriptExpression? node) => node is ScriptPipeCall pipe ? LastFunction(pipe.To) : NameOf(node);

    private static string? NameOf(ScriptExpression? node) => node switch
    {
        ScriptVariableGlobal variable => variable.Name,
        ScriptFunctionCall { Target: ScriptVariableGlobal target } => target.Name,
        _ => null,
    };

    private static LanguageException Refuse(ScriptNode? node) =>
        new("language.refused", $"“{Shorten(node?.ToString())}” is not allowed: a tag may hold fields, texts, numbers, comparisons, and/or/not and the listed functions");

    private static string Shorten(string? text) => text is null ? "" : text.Length <= 60 ? text : text[..60] + "…";
}

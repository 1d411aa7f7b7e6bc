using Scriban.Syntax;

namespace Onboarding.Docx.Expressions;

/// <summary>
/// Decides which expressions templates may hold: paths, literals, comparisons, and/or/not, parentheses, and the listed functions.
/// Everything that is not named here is refused, so that a new version of Scriban cannot bring in something unnoticed.
/// </summary>
internal sealed class ExpressionReader
{
    private static readonly HashSet<string> LoopMembers = ["index", "first", "last"];
    private readonly List<FieldUse> _uses = [];
    private readonly List<string> _cellFunctions = [];
    private bool _optional;

    private ExpressionReader()
    {
    }

    /// <exception cref="LanguageException">The expression holds something that is not allowed.</exception>
    public static Expression Read(ScriptExpression? node, string source, Usage usage)
    {
        var reader = new ExpressionReader();
        reader.Allow(node, usage);
        var last = LastFunction(node);
        if (reader._cellFunctions.Count > 1 || (reader._cellFunctions.Count == 1 && reader._cellFunctions[0] != last))
        {
            throw new LanguageException("language.cell", $"“{reader._cellFunctions[0]}” must come last in its tag");
        }

        return new(node!, source, reader._uses) { CellFunction = reader._cellFunctions.FirstOrDefault() };
    }

    private void Allow(ScriptExpression? node, Usage usage)
    {
        switch (node)
        {
            case ScriptLiteral literal:
                AllowLiteral(literal);
                break;
            case ScriptNestedExpression { Expression: { } inner }:
                Allow(inner, usage);
                break;
            case ScriptVariableGlobal or ScriptMemberExpression:
                AllowPath(node, usage);
                break;
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not:
                Allow(not.Right, Usage.Test);
                break;
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Negate, Right: ScriptLiteral { Value: int or long or decimal } }:
                break;
            case ScriptBinaryExpression binary:
                AllowBinary(binary);
                break;
            case ScriptPipeCall pipe:
                AllowPipe(pipe);
                break;
            case ScriptFunctionCall call:
                AllowCall(call, isPiped: false);
                break;
            default:
                throw Refuse(node);
        }
    }

    private static void AllowLiteral(ScriptLiteral literal)
    {
        if (literal.Value is not (null or string or bool or int or long or decimal))
        {
            throw new LanguageException("language.literal", $"“{literal}” is not a value that a template may hold");
        }
    }

    private void AllowBinary(ScriptBinaryExpression binary)
    {
        switch (binary.Operator)
        {
            case ScriptBinaryOperator.And or ScriptBinaryOperator.Or:
                Allow(binary.Left, Usage.Test);
                Allow(binary.Right, Usage.Test);
                break;
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual or ScriptBinaryOperator.CompareLess
                or ScriptBinaryOperator.CompareLessOrEqual or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual:
                Allow(binary.Left, Usage.Scalar);
                Allow(binary.Right, Usage.Scalar);
                break;
            default:
                throw new LanguageException(
                    "language.operator", $"the operator “{binary.OperatorAsText}” is not part of the template language; for a fallback write: | or \"…\"");
        }
    }

    /// <summary>Scriban reads <c>a | f | g</c> as a pipe of <c>a</c> into the pipe of <c>f</c> into <c>g</c>.</summary>
    private void AllowPipe(ScriptPipeCall pipe)
    {
        var stages = new List<ScriptExpression?> { pipe.From };
        var rest = pipe.To;
        while (rest is ScriptPipeCall next)
        {
            stages.Add(next.From);
            rest = next.To;
        }

        stages.Add(rest);
        var wasOptional = _optional;
        for (var index = stages.Count - 1; index > 0; index--)
        {
            AllowCall(stages[index], isPiped: true);
            _optional |= NameOf(stages[index]) == FunctionSpec.Fallback;
        }

        // Only the first function sees the field itself; what the others get is already a value.
        Allow(stages[0], FunctionSpec.All[NameOf(stages[1])!].First);
        _optional = wasOptional;
    }

    private void AllowCall(ScriptExpression? node, bool isPiped)
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

        var arguments = node is ScriptFunctionCall call ? call.Arguments : null;
        var count = (arguments?.Count ?? 0) + (isPiped ? 1 : 0);
        if (count < spec.MinArguments || count > spec.MaxArguments)
        {
            var expected = spec.MinArguments == spec.MaxArguments ? $"{spec.MinArguments}" : $"{spec.MinArguments} to {spec.MaxArguments}";
            throw new LanguageException("language.arguments", $"“{name}” takes {expected} values (the one before the bar included), not {count}");
        }

        var wasOptional = _optional;
        _optional |= name == FunctionSpec.Fallback;
        for (var index = 0; index < (arguments?.Count ?? 0); index++)
        {
            Allow(arguments![index], index == 0 && !isPiped ? spec.First : Usage.Scalar);
        }

        _optional = wasOptional;
    }

    private static string? LastFunction(ScriptExpression? node) => node is ScriptPipeCall pipe ? LastFunction(pipe.To) : NameOf(node);

    private static string? NameOf(ScriptExpression? node) => node switch
    {
        ScriptVariableGlobal variable => variable.Name,
        ScriptFunctionCall { Target: ScriptVariableGlobal target } => target.Name,
        _ => null,
    };

    private void AllowPath(ScriptExpression node, Usage usage)
    {
        var path = new List<string>();
        var target = node;
        while (target is ScriptMemberExpression { Member: ScriptVariableGlobal member, DotToken: { TokenType: Scriban.Parsing.TokenType.Dot } } step)
        {
            path.Insert(0, member.Name);
            target = step.Target;
        }

        if (target is not ScriptVariableGlobal root)
        {
            throw Refuse(target);
        }

        path.Insert(0, root.Name);
        if (FunctionSpec.All.ContainsKey(root.Name))
        {
            throw new LanguageException("language.function", $"“{root.Name}” is a function; write the value before it: site.field | {root.Name}");
        }

        if (root.Name == "for" && (path.Count != 2 || !LoopMembers.Contains(path[1])))
        {
            throw new LanguageException("language.loop", "only for.index, for.first and for.last exist", NearestName.Find(path[^1], LoopMembers));
        }

        _uses.Add(new(path, usage, _optional));
    }

    private static LanguageException Refuse(ScriptNode? node) =>
        new("language.refused", $"“{Shorten(node?.ToString())}” is not allowed: a tag may hold fields, texts, numbers, comparisons, and/or/not and the listed functions");

    private static string Shorten(string? text) => text is null ? "" : text.Length <= 60 ? text : text[..60] + "…";
}

using Scriban.Syntax;

namespace Onboarding.Docx.Expressions;

/// <content>Paths of fields: <c>site.name</c>, <c>for.index</c>.</content>
internal sealed partial class ExpressionReader
{
    private static readonly HashSet<string> LoopMembers = ["index", "first", "last"];

    private Term AllowPath(ScriptExpression node, Usage usage)
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
        return root.Name == "for" ? new LoopTerm(path[1]) : new PathTerm([.. path.Select(Known)], _optional);
    }

    /// <summary>The text that stands for a property's name in all of its objects, where there is one: the same text is compared at once.</summary>
    private static string Known(string name) => string.IsInterned(name) ?? name;
}

using System.Xml.Linq;
using Onboarding.Docx.Expressions;

namespace Onboarding.Docx.Compile;

/// <summary>One use of a field with its path from the root of the model; <c>[]</c> is a segment of its own.</summary>
internal sealed record FieldNeed(IReadOnlyList<string> Path, Usage Usage, bool Optional, TemplatePlace Place)
{
    public const string Each = "[]";

    public string Text => string.Join('.', Path).Replace("." + Each, Each, StringComparison.Ordinal);
}

/// <summary>Collects the fields of a template, loop variables replaced by the lists they run over.</summary>
internal sealed class FieldList(ProblemList problems)
{
    private readonly List<FieldNeed> _needs = [];

    public IReadOnlyList<FieldNeed> Needs => _needs;

    /// <summary>Each path once, where it is first used; a path that is looped over anywhere is a loop.</summary>
    public IReadOnlyList<TemplateField> Fields =>
    [
        .. _needs.GroupBy(need => need.Text, StringComparer.Ordinal).Select(uses => new TemplateField(
            uses.Key,
            uses.Any(use => use.Usage is Usage.List or Usage.ScalarList) ? TemplateFieldKind.Loop : TemplateFieldKind.Scalar,
            uses.First().Place)),
    ];

    public void Collect(XElement root)
    {
        var blocks = new Stack<(string Variable, IReadOnlyList<string> Path)>();
        foreach (var tag in root.Descendants(Names.Mark).Select(mark => Names.TagOf(mark)!))
        {
            IReadOnlyList<string> path = [];
            foreach (var use in tag.Expressions.SelectMany(expression => expression.Uses))
            {
                path = Resolve(use, tag, blocks);
            }

            if (tag.Opens)
            {
                blocks.Push((tag.Variable, [.. path, FieldNeed.Each]));
            }
            else if (tag.Kind == TagKind.End)
            {
                blocks.TryPop(out _);
            }
        }
    }

    private IReadOnlyList<string> Resolve(FieldUse use, Tag tag, Stack<(string Variable, IReadOnlyList<string> Path)> blocks)
    {
        if (use.Path[0] == "for")
        {
            if (blocks.All(block => block.Variable.Length == 0))
            {
                problems.Add("language.loop", $"“{string.Join('.', use.Path)}” stands outside a loop", tag.Place);
            }

            return use.Path;
        }

        var loop = blocks.FirstOrDefault(block => block.Variable == use.Path[0]);
        IReadOnlyList<string> path = loop.Path is null ? use.Path : [.. loop.Path, .. use.Path.Skip(1)];
        _needs.Add(new(path, use.Usage, use.Optional, tag.Place));
        return path;
    }
}

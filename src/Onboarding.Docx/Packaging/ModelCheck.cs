using Onboarding.Docx.Compile;
using Onboarding.Docx.Content;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Model;

namespace Onboarding.Docx.Packaging;

/// <summary>Walks a model along the paths that a template uses.</summary>
internal static class ModelCheck
{
    public static IReadOnlyList<TemplateProblem> Run(IReadOnlyList<FieldNeed> needs, ModelObject root) =>
        [.. needs.Select(need => Walk(need, root, 0)).OfType<TemplateProblem>().DistinctBy(problem => (problem.Code, problem.Message))];

    private static TemplateProblem? Walk(FieldNeed need, object? value, int depth)
    {
        if (value is null)
        {
            return null; // missing here, perhaps on purpose: what lies below cannot be known
        }

        if (depth == need.Path.Count)
        {
            return CheckKind(need, value);
        }

        var name = need.Path[depth];
        switch (value)
        {
            case ModelList list when name == FieldNeed.Each:
                return Enumerable.Range(0, list.Count).Select(index => Walk(need, list[index], depth + 1)).FirstOrDefault(problem => problem is not null);
            case ModelList when name == ModelList.Size && depth == need.Path.Count - 1:
                return null;
            case ModelObject fields when fields.TryGet(name, out var child):
                return Walk(need, child, depth + 1);
            case ModelObject fields when name != FieldNeed.Each:
                // With a fallback a field may stay away; but one that is nearly called like another is a slip that the fallback would hide.
                var nearest = NearestName.Find(name, fields.Names);
                return need.Optional && nearest is null
                    ? null
                    : new("field.unknown", $"the model has no field “{Text(need, depth + 1)}”", need.Place, nearest);
            default:
                // That a list is wanted here is reported for the loop itself.
                return name == FieldNeed.Each
                    ? null
                    : new("field.kind", $"“{Text(need, depth)}” is {(value is ModelList ? "a list" : "a single value")} and has no field “{name}”", need.Place);
        }
    }

    private static TemplateProblem? CheckKind(FieldNeed need, object value)
    {
        var wanted = need.Usage switch
        {
            Usage.Scalar when value is ModelObject or ModelList => "a single value",
            Usage.Picture when value is not DocxImage && !ContentFunctions.IsToBeFilledIn(value as string) => "a picture",
            Usage.List when value is not ModelList => "a list",
            Usage.ScalarList when value is ModelObject => "a list of single values",
            Usage.Scalar or Usage.Picture or Usage.List or Usage.ScalarList or Usage.Test => null,
        };
        return wanted is null ? null : new("field.kind", $"“{need.Text}” must be {wanted}", need.Place);
    }

    private static string Text(FieldNeed need, int depth) => (need with { Path = [.. need.Path.Take(depth)] }).Text;
}

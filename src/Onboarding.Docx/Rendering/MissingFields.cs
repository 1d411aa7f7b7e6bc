using Onboarding.Docx.Expressions;
using Onboarding.Docx.Model;

namespace Onboarding.Docx.Rendering;

/// <summary>After an evaluation failed: finds which field of the expression does not exist, and which one was probably meant.</summary>
internal static class MissingFields
{
    public static (string Path, string? Nearest)? Find(Expression expression, Scope scope)
    {
        foreach (var use in expression.Uses.Where(use => !use.Optional))
        {
            if (!scope.TryGetValue(null, default, use.Path[0], out var value))
            {
                return (use.Path[0], NearestName.Find(use.Path[0], scope.GetMembers()));
            }

            for (var index = 1; index < use.Path.Count && value is not (null or Scope.Frame); index++)
            {
                var name = use.Path[index];
                var fields = value as ModelObject;
                if (fields is null ? !(value is ModelList && name == ModelList.Size) : !fields.TryGet(name, out value))
                {
                    return (string.Join('.', use.Path.Take(index + 1)), NearestName.Find(name, fields?.Names ?? []));
                }

                value = fields is null ? null : value;
            }
        }

        return null;
    }
}

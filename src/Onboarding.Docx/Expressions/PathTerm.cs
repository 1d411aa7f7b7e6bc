using Onboarding.Docx.Model;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Expressions;

/// <summary>
/// A field such as <c>camera.serial</c>. What lies below a missing value is missing too. A field that the model does not have is an error,
/// unless the path stands left of a fallback.
/// </summary>
internal sealed class PathTerm(string[] path, bool isOptional) : Term
{
    // Where each name was found last: objects of one list have their fields in the same places. Only a hint, checked before it is used, so
    // threads may overwrite it for one another. The names themselves are exchanged for equal ones where they are found, which then compare at a glance.
    private readonly int[] _places = new int[path.Length];

    public override int Steps => 1;

    public override object? Evaluate(Scope scope)
    {
        if (!scope.TryGet(ref path[0], ref _places[0], out var value))
        {
            return Unknown(0, scope.Names);
        }

        for (var index = 1; index < path.Length; index++)
        {
            switch (value)
            {
                case null:
                    return null;
                case ModelObject fields when fields.TryGet(ref path[index], ref _places[index], out value):
                    break;
                case ModelObject fields:
                    return Unknown(index, fields.Names);
                case ModelList list when path[index] == ModelList.Size:
                    value = list.Count;
                    break;
                default:
                    return Unknown(index, []);
            }
        }

        return value;
    }

    private object? Unknown(int index, IEnumerable<string> known) =>
        isOptional ? null : throw new UnknownFieldException(string.Join('.', path.Take(index + 1)), NearestName.Find(path[index], known));
}

/// <summary><c>for.index</c>, counted from 0, and <c>for.first</c> and <c>for.last</c>, of the innermost loop.</summary>
internal sealed class LoopTerm(string member) : Term
{
    public override int Steps => 1;

    public override object? Evaluate(Scope scope) => scope.Innermost.Get(member);
}

using System.Collections.Concurrent;
using System.Reflection;

namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>Gives entities what the demonstration names as they do.</summary>
internal static class DemoLikeness
{
    private static readonly ConcurrentDictionary<(Type From, Type To), IReadOnlyList<(PropertyInfo From, PropertyInfo To)>> Known = new();

    /// <summary>Copies each value that is known into the property of the same name and type, nullable or not.</summary>
    public static void CopyTo(this object demo, object entity)
    {
        foreach (var (from, to) in Known.GetOrAdd((demo.GetType(), entity.GetType()), types => [.. Pairs(types.From, types.To)]))
        {
            if (from.GetValue(demo) is { } value)
            {
                to.SetValue(entity, value);
            }
        }
    }

    private static IEnumerable<(PropertyInfo From, PropertyInfo To)> Pairs(Type from, Type to) =>
        from source in @from.GetProperties()
        let target = to.GetProperty(source.Name)
        where target is { CanWrite: true } && Bare(target.PropertyType) == Bare(source.PropertyType)
        select (source, target);

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}

using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Onboarding.Docx.Model;

/// <summary>The readable properties of a plain class or record, by their snake_case names.</summary>
internal sealed class PlainProperties
{
    private static readonly ConcurrentDictionary<Type, PlainProperties> Known = new();
    private static readonly object Yes = true;
    private static readonly object No = false;
    private readonly Func<object, object?>[] _getters;

    private PlainProperties(Shape shape, Func<object, object?>[] getters)
    {
        Shape = shape;
        _getters = getters;
    }

    public Shape Shape { get; }

    public int Count => _getters.Length;

    public static PlainProperties Of(Type type, Func<string> path) => Known.TryGetValue(type, out var known) ? known : Known.GetOrAdd(type, Read(type, path));

    public object? Get(object owner, int index) => _getters[index](owner);

    private static PlainProperties Read(Type type, Func<string> path)
    {
        // A type of the base library (a stream, a Type, a delegate) is never plain data: walking it would print the inside of the program.
        if (type.Namespace is "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true)
        {
            throw new ArgumentException($"'{path()}' is a {type.Name}, which a document cannot show; give text, a number, a date or a plain object.");
        }

        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Select(property => (Name: string.Intern(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)), Property: property))
            .ToArray();
        var twice = properties.GroupBy(property => property.Name).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new(new([.. properties.Select(property => property.Name)]), [.. properties.Select(property => Getter(type, property.Property))])
            : throw new ArgumentException($"{type.Name} has two properties that are both called '{twice.Key}' in a template.");
    }

    /// <summary>Reads a property several times faster than reflection does, and whole numbers and yes or no as the model holds them.</summary>
    private static Func<object, object?> Getter(Type type, PropertyInfo property)
    {
        var owner = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(owner, type), property);
        Expression boxed = value.Type == typeof(bool) ? Expression.Condition(value, Expression.Constant(Yes, typeof(object)), Expression.Constant(No, typeof(object)))
            : value.Type == typeof(int) ? Expression.Convert(Expression.Convert(value, typeof(long)), typeof(object))
            : Expression.Convert(value, typeof(object));
        return Expression.Lambda<Func<object, object?>>(boxed, owner).Compile();
    }
}

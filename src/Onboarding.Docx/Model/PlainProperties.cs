using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Onboarding.Docx.Model;

/// <summary>The readable properties of a plain class or record, by their snake_case names.</summary>
internal sealed class PlainProperties
{
    private static readonly ConcurrentDictionary<Type, PlainProperties> Known = new();
    private static readonly Type[] Finished = [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(DateOnly), typeof(DateTime)];
    private static readonly object Yes = true;
    private static readonly object No = false;
    private readonly Func<object, object?[]> _read;
    private readonly int[] _unfinished;

    private PlainProperties(Type type, (string Name, PropertyInfo Property)[] properties)
    {
        Shape = new([.. properties.Select(property => property.Name)]);
        _read = Reader(type, properties.Select(property => property.Property));
        _unfinished = [.. Enumerable.Range(0, properties.Length).Where(index => !Finished.Contains(properties[index].Property.PropertyType))];
    }

    public Shape Shape { get; }

    /// <summary>The places of the values that are not yet as the model holds them.</summary>
    public ReadOnlySpan<int> Unfinished => _unfinished;

    public static PlainProperties Of(Type type, Func<string> path) => Known.TryGetValue(type, out var known) ? known : Known.GetOrAdd(type, Read(type, path));

    /// <summary>All values, in the order of the names.</summary>
    public object?[] ValuesOf(object owner) => _read(owner);

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
            ? new(type, properties)
            : throw new ArgumentException($"{type.Name} has two properties that are both called '{twice.Key}' in a template.");
    }

    /// <summary>Reads all properties in one go, many times faster than reflection does, and whole numbers and yes or no as the model holds them.</summary>
    private static Func<object, object?[]> Reader(Type type, IEnumerable<PropertyInfo> properties)
    {
        var owner = Expression.Parameter(typeof(object));
        var typed = Expression.Variable(type);
        var values = Expression.NewArrayInit(typeof(object), properties.Select(property => Boxed(Expression.Property(typed, property))));
        return Expression.Lambda<Func<object, object?[]>>(Expression.Block([typed], Expression.Assign(typed, Expression.Convert(owner, type)), values), owner).Compile();
    }

    private static Expression Boxed(Expression value) =>
        value.Type == typeof(bool) ? Expression.Condition(value, Expression.Constant(Yes, typeof(object)), Expression.Constant(No, typeof(object)))
        : value.Type == typeof(int) ? Expression.Convert(Expression.Convert(value, typeof(long)), typeof(object))
        : Expression.Convert(value, typeof(object));
}

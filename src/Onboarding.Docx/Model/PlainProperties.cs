using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Onboarding.Docx.Model;

/// <summary>The readable properties of a plain class or record, by their snake_case names.</summary>
internal static class PlainProperties
{
    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> Known = new();

    public static (string Name, PropertyInfo Property)[] Of(Type type, string path)
    {
        // A type of the base library (a stream, a Type, a delegate) is never plain data: walking it would print the inside of the program.
        if (type.Namespace is "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true)
        {
            throw new ArgumentException($"'{path}' is a {type.Name}, which a document cannot show; give text, a number, a date or a plain object.");
        }

        return Known.GetOrAdd(type, Read);
    }

    private static (string Name, PropertyInfo Property)[] Read(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Select(property => (Name: JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), Property: property))
            .ToArray();
        var twice = properties.GroupBy(property => property.Name).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? properties
            : throw new ArgumentException($"{type.Name} has two properties that are both called '{twice.Key}' in a template.");
    }
}

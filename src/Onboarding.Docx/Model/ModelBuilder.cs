using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Onboarding.Docx.Model;

/// <summary>Copies .NET values into the model. Depth and number of values are bounded, so that a graph with a cycle ends in an error.</summary>
internal sealed class ModelBuilder
{
    public const int MaxDepth = 32;
    private const int MaxValues = 20_000_000;
    private int _values;

    public ModelObject Root(object value) => Convert(value, "", 0) as ModelObject
        ?? throw new ArgumentException("A model must be an object with named fields.");

    private object? Convert(object? value, string path, int depth)
    {
        if (depth > MaxDepth || ++_values > MaxValues)
        {
            throw new ArgumentException($"The model is nested too deep or too large at '{path}'.");
        }

        return value switch
        {
            null or string or bool or decimal or long or DateOnly or DateTime => value,
            double number => double.IsFinite(number) ? number : throw new ArgumentException($"'{path}' is not a finite number."),
            float number => Convert((double)number, path, depth),
            int or short or sbyte or byte or ushort or uint => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
            ulong number => (decimal)number,
            char letter => letter.ToString(),
            Enum name => JsonNamingPolicy.SnakeCaseLower.ConvertName(name.ToString()),
            DocxModel model => model.Root,
            JsonElement element => JsonReading.Read(element),
            IReadOnlyDictionary<string, object?> fields => ConvertPairs(fields, path, depth),
            IDictionary fields => ConvertPairs(Pairs(fields, path), path, depth),
            IEnumerable items => ConvertItems(items, path, depth),
            _ => ConvertProperties(value, path, depth),
        };
    }

    private static IEnumerable<KeyValuePair<string, object?>> Pairs(IDictionary fields, string path)
    {
        foreach (DictionaryEntry field in fields)
        {
            yield return new(field.Key as string ?? throw new ArgumentException($"'{path}' has a key that is not text."), field.Value);
        }
    }

    private ModelObject ConvertPairs(IEnumerable<KeyValuePair<string, object?>> pairs, string path, int depth)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs)
        {
            fields[name] = Convert(value, Join(path, name), depth + 1);
        }

        return new(fields);
    }

    private ModelList ConvertItems(IEnumerable items, string path, int depth)
    {
        var list = new List<object?>();
        foreach (var item in items)
        {
            list.Add(Convert(item, $"{path}[{list.Count}]", depth + 1));
        }

        return new([.. list]);
    }

    private ModelObject ConvertProperties(object value, string path, int depth)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, property) in PlainProperties.Of(value.GetType(), path))
        {
            fields[name] = Convert(property.GetValue(value), Join(path, name), depth + 1);
        }

        return new(fields);
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;
}

using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Onboarding.Docx.Model;

/// <summary>Copies .NET values into the model. Depth and number of values are bounded, so that a graph with a cycle ends in an error.</summary>
internal sealed class ModelBuilder
{
    public const int MaxDepth = 32;
    private const int MaxValues = 3_000_000;
    private readonly ShapeTable _shapes = new();

    // Names and list positions on the way to the value at hand; put together only for a message.
    private readonly (string? Name, int Index)[] _path = new (string?, int)[MaxDepth + 1];
    private int _values;

    public ModelObject Root(object value) => Convert(value, 0) as ModelObject
        ?? throw new ArgumentException("A model must be an object with named fields.");

    private object? Convert(object? value, int depth)
    {
        if (depth > MaxDepth || ++_values > MaxValues)
        {
            throw new ArgumentException($"The model is nested too deep or too large at '{Path(depth)}'.");
        }

        return value switch
        {
            null or string or bool or decimal or long or DateOnly or DateTime => value,
            int number => (long)number,
            double number => double.IsFinite(number) ? value : throw new ArgumentException($"'{Path(depth)}' is not a finite number."),
            float number => Convert((double)number, depth),
            short or sbyte or byte or ushort or uint => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
            ulong number => (decimal)number,
            char letter => letter.ToString(),
            Enum name => JsonNamingPolicy.SnakeCaseLower.ConvertName(name.ToString()),
            DocxImage => value,
            DocxModel model => model.Root,
            JsonElement element => JsonReading.Read(element),
            IReadOnlyDictionary<string, object?> fields => ConvertPairs(fields, depth),
            IDictionary fields => ConvertPairs(Pairs(fields, depth), depth),
            IEnumerable items => ConvertItems(items, depth),
            _ => ConvertProperties(value, depth),
        };
    }

    private IEnumerable<KeyValuePair<string, object?>> Pairs(IDictionary fields, int depth)
    {
        foreach (DictionaryEntry field in fields)
        {
            yield return new(field.Key as string ?? throw new ArgumentException($"'{Path(depth)}' has a key that is not text."), field.Value);
        }
    }

    private ModelObject ConvertPairs(IEnumerable<KeyValuePair<string, object?>> pairs, int depth)
    {
        var names = new List<string>();
        var values = new List<object?>();
        foreach (var (name, value) in pairs)
        {
            _path[depth] = (name, 0);
            names.Add(name);
            values.Add(Convert(value, depth + 1));
        }

        return new(_shapes.Of(names), [.. values]);
    }

    private ModelList ConvertItems(IEnumerable items, int depth)
    {
        var list = items is ICollection collection ? new List<object?>(collection.Count) : [];
        foreach (var item in items)
        {
            _path[depth] = (null, list.Count);
            list.Add(Convert(item, depth + 1));
        }

        return new([.. list]);
    }

    private ModelObject ConvertProperties(object value, int depth)
    {
        var properties = PlainProperties.Of(value.GetType(), () => Path(depth));
        var values = properties.ValuesOf(value);
        _values += values.Length - properties.Unfinished.Length;
        foreach (var index in properties.Unfinished)
        {
            _path[depth] = (properties.Shape.Names[index], 0);
            values[index] = Convert(values[index], depth + 1);
        }

        return new(properties.Shape, values);
    }

    /// <summary>For messages: <c>site.cameras[3].serial</c>.</summary>
    private string Path(int depth) =>
        string.Concat(_path.Take(depth).Select(step => step.Name is null ? $"[{step.Index}]" : "." + step.Name)).TrimStart('.');
}

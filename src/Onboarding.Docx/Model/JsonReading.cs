using System.Text.Json;

namespace Onboarding.Docx.Model;

/// <summary>Turns JSON into model values.</summary>
internal static class JsonReading
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ModelBuilder.MaxDepth, AllowDuplicateProperties = false };

    public static ModelObject ReadRoot(Func<JsonDocumentOptions, JsonDocument> parse)
    {
        try
        {
            using var document = parse(Options);
            return Read(document.RootElement, new()) as ModelObject
                ?? throw new ArgumentException("The JSON of a model must be an object.");
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("The model is not valid JSON: " + exception.Message, exception);
        }
    }

    public static object? Read(JsonElement element) => Read(element, new());

    private static object? Read(JsonElement element, ShapeTable shapes) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element, shapes),
        JsonValueKind.Array => new ModelList([.. element.EnumerateArray().Select(item => Read(item, shapes))]),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
    };

    private static ModelObject ReadObject(JsonElement element, ShapeTable shapes)
    {
        var names = new List<string>();
        var values = new List<object?>();
        foreach (var property in element.EnumerateObject())
        {
            names.Add(property.Name);
            values.Add(Read(property.Value, shapes));
        }

        return new(shapes.Of(names), [.. values]);
    }

    private static object ReadNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
        {
            return whole;
        }

        return element.TryGetDecimal(out var exact) ? exact : element.GetDouble();
    }
}

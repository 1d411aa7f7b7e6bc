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
            return Read(document.RootElement) as ModelObject
                ?? throw new ArgumentException("The JSON of a model must be an object.");
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("The model is not valid JSON: " + exception.Message, exception);
        }
    }

    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element),
        JsonValueKind.Array => new ModelList([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
    };

    private static ModelObject ReadObject(JsonElement element)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            fields[property.Name] = Read(property.Value);
        }

        return new(fields);
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

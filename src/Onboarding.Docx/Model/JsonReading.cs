using System.Text.Json;

namespace Onboarding.Docx.Model;

/// <summary>Turns JSON into model values.</summary>
internal static class JsonReading
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ModelBuilder.MaxDepth, AllowDuplicateProperties = false };

    private const string Image = "$image";
    private const string Alternative = "alt";

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

    /// <summary>A group of fields, or a picture: <c>{ "$image": "base64", "alt": "what it shows" }</c>.</summary>
    private static object ReadObject(JsonElement element, ShapeTable shapes)
    {
        var names = new List<string>();
        var values = new List<object?>();
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name == Image)
            {
                return ReadImage(element, property.Value);
            }

            names.Add(property.Name);
            values.Add(Read(property.Value, shapes));
        }

        return new ModelObject(shapes.Of(names), [.. values]);
    }

    private static DocxImage ReadImage(JsonElement element, JsonElement image)
    {
        var alternative = element.TryGetProperty(Alternative, out var text) ? text : default;
        if (image.ValueKind != JsonValueKind.String || !image.TryGetBytesFromBase64(out var content)
            || alternative.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String)
            || element.EnumerateObject().Any(property => property.Name is not (Image or Alternative)))
        {
            throw new ArgumentException("A picture in JSON is written { \"$image\": \"base64\", \"alt\": \"what it shows\" }.");
        }

        return new(content, alternative.ValueKind == JsonValueKind.String ? alternative.GetString()! : "");
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

using System.Text.Json;
using Onboarding.Docx.Model;

namespace Onboarding.Docx;

/// <summary>
/// The data of one document: a read-only tree of objects, lists and scalars (text, bool, decimal, long, double, <see cref="DateOnly"/>,
/// <see cref="DateTime"/>, <see cref="DocxImage"/>, null). Everything is copied when the model is built, so a template never reaches a live object,
/// and one model may be rendered by many threads at once.
/// </summary>
/// <remarks>
/// Null says "missing": printing it is an error unless the template names a fallback. What is deliberately unknown is said by the caller
/// as text, for instance <c>"unknown"</c> or <c>"……"</c>; functions that expect a number or a date let such text through.
/// Field names are compared exactly, upper and lower case being different.
/// </remarks>
public sealed class DocxModel
{
    private DocxModel(ModelObject root)
    {
        Root = root;
    }

    internal ModelObject Root { get; }

    /// <summary>Reads a JSON object. Whole numbers become long, others decimal (double beyond its range); dates stay text, which the date functions understand; <c>{ "$image": "base64", "alt": "…" }</c> is a picture.</summary>
    /// <exception cref="ArgumentException">The text is not JSON, not an object at the top, has a field twice, writes a picture in another way, or is nested deeper than 32.</exception>
    public static DocxModel FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(JsonReading.ReadRoot(options => JsonDocument.Parse(json, options)));
    }

    /// <summary>Reads a JSON object in UTF-8 from a stream, which is left open.</summary>
    /// <exception cref="ArgumentException">As for <see cref="FromJson(string)"/>.</exception>
    public static DocxModel FromJson(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(JsonReading.ReadRoot(options => JsonDocument.Parse(json, options)));
    }

    /// <summary>Copies a dictionary; its values may be scalars, dictionaries with text keys, sequences, JSON elements, plain objects or other models.</summary>
    /// <exception cref="ArgumentException">A value is of a type that cannot be shown, or is nested deeper than 32; the message names its path.</exception>
    public static DocxModel FromDictionary(IReadOnlyDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(new ModelBuilder().Root(values));
    }

    /// <summary>
    /// Copies the public readable properties of a record or plain object, under their names in snake_case (<c>SerialNumber</c> is <c>serial_number</c>).
    /// Enumerations become their name in snake_case.
    /// </summary>
    /// <exception cref="ArgumentException">As for <see cref="FromDictionary"/>; also when two properties have the same snake_case name.</exception>
    public static DocxModel FromObject(object values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(new ModelBuilder().Root(values));
    }
}

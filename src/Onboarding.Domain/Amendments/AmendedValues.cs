using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Amendments;

/// <summary>
/// The properties in which a thing would differ from what it is, by name. Only these are kept: a property that a later release adds, or that nobody
/// touched, is read from the thing itself.
/// </summary>
public static class AmendedValues
{
    /// <summary>Nothing differs.</summary>
    public const string None = "{}";

    private static readonly JsonSerializerOptions Options = new() { IgnoreReadOnlyProperties = true, Converters = { new JsonStringEnumConverter() } };

    /// <returns>JSON: the properties of the draft that differ.</returns>
    public static string Difference<T>(T live, T draft)
        where T : Entity
    {
        var (before, after) = (Properties(live), Properties(draft));
        return new JsonObject(after.Where(p => !JsonNode.DeepEquals(p.Value, before[p.Key])).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))).ToJsonString();
    }

    /// <returns>A copy of the thing with the values that differ; key and version are those of the thing.</returns>
    /// <param name="values">What <see cref="Difference{T}"/> gave.</param>
    public static T Apply<T>(T live, string values)
        where T : Entity
    {
        var copy = Properties(live);
        foreach (var (name, value) in JsonNode.Parse(values)!.AsObject())
        {
            copy[name] = value?.DeepClone();
        }

        return (T)copy.Deserialize(live.GetType(), Options)!;
    }

    private static JsonObject Properties(Entity thing) => JsonSerializer.SerializeToNode(thing, thing.GetType(), Options)!.AsObject();
}

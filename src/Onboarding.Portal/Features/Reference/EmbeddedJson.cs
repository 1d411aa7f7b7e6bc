using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Portal.Features.Reference;

/// <summary>Reads the data files that ship inside the program, in the folder <c>Data</c> of their feature. A field that nobody reads is an error.</summary>
internal static class EmbeddedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <param name="beside">A type of the feature.</param>
    /// <param name="name">Path under <c>Data</c> with dots for slashes, without the extension.</param>
    public static T Read<T>(Type beside, string name)
    {
        using var stream = beside.Assembly.GetManifestResourceStream($"{Folder(beside)}{name}.json")
            ?? throw new ArgumentException($"No data file {name} beside {beside.Name}.", nameof(name));
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }

    /// <summary>The names of the files in a folder under <c>Data</c>, as <see cref="Read"/> takes them.</summary>
    public static IEnumerable<string> Names(Type beside, string folder) =>
        from resource in beside.Assembly.GetManifestResourceNames()
        where resource.StartsWith($"{Folder(beside)}{folder}.", StringComparison.Ordinal)
        orderby resource
        select resource[Folder(beside).Length..^".json".Length];

    private static string Folder(Type beside) => $"{beside.Namespace}.Data.";
}

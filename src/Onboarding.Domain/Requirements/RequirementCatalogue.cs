using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Domain.Requirements;

/// <summary>
/// The requirement catalogue as it ships with the release, in both languages. A version, once published, keeps its rules;
/// a change of rules is a new version, which dossiers opened from then on follow.
/// </summary>
public static class RequirementCatalogue
{
    public const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Every shipped version, oldest first.</summary>
    public static IReadOnlyList<RequirementDefinition> Shipped() => [.. Enumerable.Range(1, CurrentVersion).SelectMany(Read)];

    private static IEnumerable<RequirementDefinition> Read(int version)
    {
        var name = $"{typeof(RequirementCatalogue).Namespace}.catalogue.v{version}.json";
        using var stream = typeof(RequirementCatalogue).Assembly.GetManifestResourceStream(name)!;
        var file = JsonSerializer.Deserialize<CatalogueFile>(stream, Json)!;
        return file.Requirements.Select((line, order) => line.ToDefinition(file.Version, order));
    }

    private sealed record CatalogueFile(int Version, IReadOnlyList<CatalogueLine> Requirements);
}

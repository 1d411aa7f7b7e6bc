using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Domain.Acceptance;

/// <summary>What the lower bound of a measured rate has to reach, in percent.</summary>
public sealed record AcceptanceThreshold(AcceptanceMeasure Measure, LightCondition Light, decimal Minimum);

/// <summary>
/// One version of the thresholds as shipped with the release. The national specification is not public: they are data, to be confirmed by the
/// directorate. A version, once published, stays as it is; a result keeps the version by which it was judged.
/// </summary>
/// <param name="SuggestedSample">Passages that are advised for each light condition.</param>
public sealed record AcceptanceThresholds(int Version, int SuggestedSample, IReadOnlyList<AcceptanceThreshold> Thresholds)
{
    private const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Every shipped version, oldest first.</summary>
    public static IReadOnlyList<AcceptanceThresholds> Shipped { get; } = [.. Enumerable.Range(1, CurrentVersion).Select(Read)];

    /// <summary>The version by which new results are judged.</summary>
    public static AcceptanceThresholds Current => Shipped[^1];

    /// <summary>Percent.</summary>
    public decimal MinimumOf(AcceptanceMeasure measure, LightCondition light) => Thresholds.Single(t => t.Measure == measure && t.Light == light).Minimum;

    private static AcceptanceThresholds Read(int version)
    {
        var name = $"{typeof(AcceptanceThresholds).Namespace}.thresholds.v{version}.json";
        using var stream = typeof(AcceptanceThresholds).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<AcceptanceThresholds>(stream, Json)!;
    }
}

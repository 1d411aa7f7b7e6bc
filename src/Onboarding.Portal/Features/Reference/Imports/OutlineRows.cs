using System.Globalization;
using System.Text.Json;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reference.Imports;

/// <param name="Line">Number of the feature in the file, from 1.</param>
public sealed record OutlineRow(int Line, string Nis, Outline Outline);

/// <summary>Reads outlines from a FeatureCollection of GeoJSON (RFC 7946): polygons in WGS84, longitude first, with the NIS code among the properties.</summary>
internal static class OutlineRows
{
    private static readonly string[] NisNames = ["nis", "nis_code", "niscode", "cd_munty_refnis", "refnis", "ins"];

    public static Reading<OutlineRow> Read(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(content));
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array
                ? Read(features)
                : Refused(1, "", K.Reference_Import_NoFeatures);
        }
        catch (JsonException exception)
        {
            var (line, column) = ((int)(exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1);
            return Refused(line, column.ToString(CultureInfo.InvariantCulture), K.Reference_Import_Json);
        }
    }

    private static Reading<OutlineRow> Refused(int line, string column, string key) => new([], [new(line, column, new RuleViolation(key))]);

    private static ReadOnlyMemory<byte> WithoutMark(byte[] content) => content is [0xEF, 0xBB, 0xBF, ..] ? content.AsMemory(3) : content;

    private static Reading<OutlineRow> Read(JsonElement features)
    {
        var (rows, problems) = (new Dictionary<string, OutlineRow>(), new List<ImportProblem>());
        foreach (var (index, feature) in features.EnumerateArray().Index())
        {
            var nis = NisCode.Parse(NisOf(feature));
            var outline = OutlineOf(feature);
            if (nis.Violation is not null)
            {
                problems.Add(new(index + 1, "properties", nis.Violation));
            }
            else if (outline.Violation is not null)
            {
                problems.Add(new(index + 1, "geometry", outline.Violation));
            }
            else if (!rows.TryAdd(nis.Value!, new(index + 1, nis.Value!, outline.Value!)))
            {
                problems.Add(new(index + 1, "properties", new RuleViolation(K.Reference_Import_Twice, ("code", nis.Value), ("line", rows[nis.Value!].Line))));
            }
        }

        return new([.. rows.Values], problems is [] && rows.Count == 0 ? [new(1, "", new RuleViolation(K.Reference_Import_Empty))] : problems);
    }

    private static string? NisOf(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var found = properties.EnumerateObject().FirstOrDefault(p => NisNames.Contains(p.Name.ToLowerInvariant())).Value;
        return found.ValueKind is JsonValueKind.String or JsonValueKind.Number ? found.ToString() : null;
    }

    private static Parsed<Outline> OutlineOf(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("coordinates", out var coordinates) || !geometry.TryGetProperty("type", out var type))
        {
            return new RuleViolation(K.Reference_Import_Geometry);
        }

        try
        {
            var polygons = type.GetString() switch
            {
                "Polygon" => [coordinates],
                "MultiPolygon" => coordinates.EnumerateArray().ToArray(),
                _ => [],
            };
            var rings = polygons.SelectMany(p => p.EnumerateArray()).Select(RingOf).ToList();
            return rings.Count == 0 || rings.Any(r => r.Count < 3) ? new RuleViolation(K.Reference_Import_Geometry)
                : rings.SelectMany(r => r).All(IsInBelgium) ? new Outline(rings)
                : new RuleViolation(K.Reference_Import_OutsideBelgium);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            return new RuleViolation(K.Reference_Import_Geometry);
        }
    }

    /// <summary>The last corner of a ring repeats the first, and is left out.</summary>
    private static List<OutlinePoint> RingOf(JsonElement ring)
    {
        var points = ring.EnumerateArray().Select(p => OutlinePoint.Of(p[1].GetDouble(), p[0].GetDouble())).ToList();
        return points.Count > 1 && points[0] == points[^1] ? points[..^1] : points;
    }

    private static bool IsInBelgium(OutlinePoint point) =>
        CoordinateBox.Hard(CoordinateSystem.Wgs84).Contains((decimal)(point.Latitude / OutlinePoint.PerDegree), (decimal)(point.Longitude / OutlinePoint.PerDegree));
}

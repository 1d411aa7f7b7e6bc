using Onboarding.Domain.Reference;

namespace Onboarding.Portal.Features.Reference;

/// <summary>A province with its municipalities, as shipped. The region of Brussels has no province and stands for itself.</summary>
public sealed record ShippedProvince(string ProvinceFr, string ProvinceNl, IReadOnlyList<ShippedMunicipality> Municipalities);

/// <param name="Nis">Code in the REFNIS list of Statbel.</param>
/// <param name="From">First day; absent for those that were there before the mergers.</param>
public sealed record ShippedMunicipality(string Nis, string Fr, string Nl, DateOnly? From = null);

/// <summary>A municipality that ended with the mergers of 1 January 2025, and the code of the one that took over.</summary>
public sealed record ShippedMerger(string Nis, string Fr, string Nl, string Successor);

/// <summary>An entry of a list that the administrator may go on with.</summary>
public sealed record ShippedTerm(TermKind Kind, string Code, string Fr, string Nl);

/// <summary>A camera model with what its maker publishes of it.</summary>
/// <param name="Resolution">As published; absent when no source was found.</param>
/// <param name="Source">Where it was read.</param>
public sealed record ShippedCameraModel(string Make, string Name, string Source, string? Resolution = null);

/// <summary>
/// What every portal knows from its first start: the 565 municipalities of Belgium since the mergers of 1 January 2025 and the 29 that ended
/// with them, main roads, causes and reasons, and camera models that read number plates. Police zones do not ship: they merge and change
/// codes, and the administrator knows his own.
/// </summary>
public static class ReferenceData
{
    public static IReadOnlyList<ShippedProvince> Provinces { get; } = EmbeddedJson.Read<List<ShippedProvince>>(typeof(ReferenceData), "municipalities");

    public static IReadOnlyList<ShippedMerger> Mergers { get; } = EmbeddedJson.Read<List<ShippedMerger>>(typeof(ReferenceData), "mergers-2025");

    /// <summary>The last day of the municipalities that merged.</summary>
    public static DateOnly MergedAfter { get; } = new(2024, 12, 31);

    public static IReadOnlyList<ShippedTerm> Terms { get; } = EmbeddedJson.Read<List<ShippedTerm>>(typeof(ReferenceData), "terms");

    public static IReadOnlyList<ShippedCameraModel> CameraModels { get; } = EmbeddedJson.Read<List<ShippedCameraModel>>(typeof(ReferenceData), "camera-models");
}

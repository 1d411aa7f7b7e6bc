namespace Onboarding.Portal.Features.Reference;

/// <summary>A province with its municipalities, as shipped. The region of Brussels has no province and stands for itself.</summary>
public sealed record ShippedProvince(string ProvinceFr, string ProvinceNl, IReadOnlyList<ShippedMunicipality> Municipalities);

/// <param name="Nis">Code in the REFNIS list of Statbel.</param>
public sealed record ShippedMunicipality(string Nis, string Fr, string Nl);

/// <summary>A camera model with what its maker publishes of it.</summary>
/// <param name="Resolution">As published; absent when no source was found.</param>
/// <param name="Source">Where it was read.</param>
public sealed record ShippedCameraModel(string Make, string Name, string Source, string? Resolution = null);

/// <summary>
/// What every portal knows from its first start: the 565 municipalities of Belgium since the mergers of 1 January 2025, and camera models that
/// read number plates. Police zones do not ship: they merge and change codes, and the administrator knows his own.
/// </summary>
public static class ReferenceData
{
    public static IReadOnlyList<ShippedProvince> Provinces { get; } = EmbeddedJson.Read<List<ShippedProvince>>(typeof(ReferenceData), "municipalities");

    public static IReadOnlyList<ShippedCameraModel> CameraModels { get; } = EmbeddedJson.Read<List<ShippedCameraModel>>(typeof(ReferenceData), "camera-models");
}

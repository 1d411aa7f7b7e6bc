using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Sites;

namespace Onboarding.Portal.Features.Dossiers.Fields;

/// <summary>
/// The fields that one page asks for, in its order. Names are those of <see cref="ItemSnapshot"/> and of the page's properties,
/// so that a list, a difference and a link to the field all speak of the same thing.
/// </summary>
/// <param name="IsRecommended">Nothing waits for any of them.</param>
public sealed record FieldGroup(ItemKind Kind, string Name, IReadOnlyList<string> Fields, bool IsRecommended = false)
{
    public static readonly FieldGroup General = new(ItemKind.General, "General",
        [nameof(Dossier.Name), nameof(Dossier.LocalReference), nameof(Dossier.InstallationType), nameof(Dossier.PlaceType), nameof(Dossier.LegalRegime), nameof(Dossier.Purposes), nameof(Dossier.TargetDate)]);

    public static readonly FieldGroup Identity = new(ItemKind.Site, "Identity",
        [nameof(Site.NameFr), nameof(Site.NameNl), nameof(Site.LocalReference)]);

    public static readonly FieldGroup Parties = new(ItemKind.Site, "Parties",
        [nameof(Site.Owner), nameof(Site.Controller), nameof(Site.Operator), nameof(Site.Maintenance), nameof(Site.RoadManager)], IsRecommended: true);

    public static readonly FieldGroup Location = new(ItemKind.Site, "Location",
        [nameof(Site.Street), nameof(Site.HouseNumber), nameof(Site.Postcode), nameof(Site.NisCode), nameof(Site.RoadNumber), nameof(Site.KmPoint), nameof(Site.Direction), nameof(Site.LaneCount), nameof(SitePosition.TypedSystem), nameof(SitePosition.TypedFirst), nameof(SitePosition.TypedSecond), nameof(Site.SurveyMethod), nameof(Site.SurveyAccuracy), nameof(Site.PlaceReason)]);

    public static readonly FieldGroup Installation = new(ItemKind.Site, "Installation",
        [nameof(Site.Support), nameof(Site.SupportHeight), nameof(Site.NewMastOrCabinet), nameof(Site.Access)]);

    public static readonly FieldGroup Power = new(ItemKind.Site, "Power",
        [nameof(Site.Power), nameof(Site.Ean), nameof(Site.GridOperator), nameof(Site.Voltage), nameof(Site.Breaker), nameof(Site.HasRcd), nameof(Site.HasSurgeProtection), nameof(Site.InspectedOn), nameof(Site.InspectionBody), nameof(Site.UpsMinutes)]);

    public static readonly FieldGroup Cabinet = new(ItemKind.Site, "Cabinet",
        [nameof(Site.Cabinet), nameof(Site.CabinetProtection), nameof(Site.CabinetLock), nameof(Site.KeyHolder), nameof(Site.HasDoorContact)], IsRecommended: true);

    public static readonly FieldGroup SiteNetwork = new(ItemKind.Site, "Network",
        [nameof(Site.Link), nameof(Site.LinkOperator), nameof(Site.CircuitId), nameof(Site.UplinkMbps), nameof(Site.DownlinkMbps), nameof(Site.LatencyMs), nameof(Site.MonthlyGb), nameof(Site.LinkOrderedOn), nameof(Site.LinkConfirmedOn), nameof(Site.LinkDeliveredOn), nameof(Site.Iccid), nameof(Site.PrivateApn), nameof(Site.UsesTls)]);

    public static readonly FieldGroup Addressing = new(ItemKind.Site, "Addressing",
        [nameof(Site.Vpn), nameof(Site.VpnPeer), nameof(Site.Vlan), nameof(Site.Subnet), nameof(Site.Gateway), nameof(Site.DnsServers), nameof(Site.NtpServers), nameof(Site.BufferHours)], IsRecommended: true);

    public static readonly FieldGroup Flows = new(ItemKind.Site, "Flows", [nameof(Site.Flows)]);

    public static readonly FieldGroup Certificate = new(ItemKind.Site, "Certificate",
        [nameof(Site.CertificateSubject), nameof(Site.CertificateKey), nameof(Site.CertificateBits), nameof(Site.CertificateValidUntil)], IsRecommended: true);

    public static readonly FieldGroup Model = new(ItemKind.Camera, "Model",
        [nameof(Camera.ModelId), nameof(Camera.Serial), nameof(Camera.Firmware), nameof(Camera.Role), nameof(Camera.PartNumber), nameof(Camera.ModelApproval), nameof(Camera.ModelApprovedUntil)]);

    public static readonly FieldGroup Image = new(ItemKind.Camera, "Image",
        [nameof(Camera.FramesPerSecond), nameof(Camera.ShutterMicroseconds), nameof(Camera.FocalLength), nameof(Camera.FieldOfView), nameof(Camera.IrWavelength)], IsRecommended: true);

    public static readonly FieldGroup Mounting = new(ItemKind.Camera, "Mounting",
        [nameof(Camera.Lanes), nameof(Camera.Facing), nameof(Camera.Heading), nameof(Camera.Height), nameof(Camera.Tilt), nameof(Camera.Distance), nameof(Camera.Pan), nameof(Camera.Roll), nameof(Camera.Traffic), nameof(Camera.MaxSpeed)]);

    public static readonly FieldGroup Reading = new(ItemKind.Camera, "Reading",
        [nameof(Camera.Countries), nameof(Camera.PlateTypes), nameof(Camera.OcrEngine), nameof(Camera.OcrVersion), nameof(Camera.CountryDataOn), nameof(Camera.CaptureRateDay), nameof(Camera.CaptureRateNight), nameof(Camera.ReadRateDay), nameof(Camera.ReadRateNight), nameof(Camera.ReadsVehicle), nameof(Camera.Speed), nameof(Camera.HasContextImage)], IsRecommended: true);

    public static readonly FieldGroup CameraNetwork = new(ItemKind.Camera, "Network", [nameof(Camera.IpAddress), nameof(Camera.MacAddress), nameof(Camera.ClockSource), nameof(Camera.ClockOffsetMs), nameof(Camera.Interfaces)]);

    public static readonly FieldGroup Upkeep = new(ItemKind.Camera, "Upkeep",
        [nameof(Camera.WarrantyUntil), nameof(Camera.MaintenanceUntil)], IsRecommended: true);

    /// <summary>The groups of an item, in the order of its pages.</summary>
    public static IReadOnlyList<FieldGroup> Of(ItemKind kind) => kind switch
    {
        ItemKind.General => [General],
        ItemKind.Site => [Identity, Parties, Location, Installation, Power, Cabinet, SiteNetwork, Addressing, Flows, Certificate],
        ItemKind.Camera => [Model, Image, Mounting, Reading, CameraNetwork, Upkeep],
    };

    /// <summary>The group that asks for a field; null for a field that nobody fills in.</summary>
    public static FieldGroup? With(ItemKind kind, string field) => Of(kind).FirstOrDefault(g => g.Fields.Contains(field));

    /// <summary>Text key of the page's title.</summary>
    public string TitleKey => $"{FeatureOf(Kind)}.{Name}.Title";

    /// <summary>The page, from the language on.</summary>
    public string PathOf(Guid itemId) => $"~/{FeatureOf(Kind).ToLowerInvariant()}/{itemId}/{Name.ToLowerInvariant()}";

    /// <summary>The feature of an item's kind: the first word of its text keys and of its pages' addresses.</summary>
    public static string FeatureOf(ItemKind kind) => kind switch
    {
        ItemKind.General => "Dossiers",
        ItemKind.Site => "Sites",
        ItemKind.Camera => "Cameras",
    };
}

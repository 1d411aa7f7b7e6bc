using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.History;
using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Dossiers;

/// <summary>
/// The fields of an item at one moment, by name, in the invariant form. What the police judges is this, never the live row;
/// two snapshots tell what changed between two rounds.
/// </summary>
public sealed class ItemSnapshot
{
    private readonly SortedDictionary<string, string?> _fields;

    private ItemSnapshot(SortedDictionary<string, string?> fields) => _fields = fields;

    public IReadOnlyDictionary<string, string?> Fields => _fields;

    /// <summary>Names sorted, so that equal data give equal text.</summary>
    public string Json => JsonSerializer.Serialize(_fields);

    /// <summary>SHA-256 of <see cref="Json"/>, 64 lower-case hexadecimal signs.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json)));

    public static ItemSnapshot Of(Dossier dossier) => Make(
        (nameof(dossier.Name), dossier.Name),
        (nameof(dossier.LocalReference), dossier.LocalReference),
        (nameof(dossier.InstallationType), dossier.InstallationType),
        (nameof(dossier.PlaceType), dossier.PlaceType),
        (nameof(dossier.LegalRegime), dossier.LegalRegime),
        (nameof(dossier.Purposes), dossier.Purposes),
        (nameof(dossier.TargetDate), dossier.TargetDate));

    public static ItemSnapshot Of(Site site) => Make(
        (nameof(site.NameFr), site.NameFr),
        (nameof(site.NameNl), site.NameNl),
        (nameof(site.LocalReference), site.LocalReference),
        (nameof(site.Owner), site.Owner),
        (nameof(site.Street), site.Street),
        (nameof(site.HouseNumber), site.HouseNumber),
        (nameof(site.Postcode), site.Postcode),
        (nameof(site.NisCode), site.NisCode),
        (nameof(site.RoadNumber), site.RoadNumber),
        (nameof(site.KmPoint), site.KmPoint),
        (nameof(site.Direction), site.Direction),
        (nameof(site.LaneCount), site.LaneCount),
        (nameof(site.RoadManager), site.RoadManager),
        (nameof(SitePosition.TypedSystem), site.Position?.TypedSystem),
        (nameof(SitePosition.TypedFirst), site.Position?.TypedFirst),
        (nameof(SitePosition.TypedSecond), site.Position?.TypedSecond),
        (nameof(site.SurveyMethod), site.SurveyMethod),
        (nameof(site.SurveyAccuracy), site.SurveyAccuracy),
        (nameof(site.PlaceReason), site.PlaceReason),
        (nameof(site.Support), site.Support),
        (nameof(site.SupportHeight), site.SupportHeight),
        (nameof(site.NewMastOrCabinet), site.NewMastOrCabinet),
        (nameof(site.Access), site.Access),
        (nameof(site.Power), site.Power),
        (nameof(site.Ean), site.Ean),
        (nameof(site.Link), site.Link),
        (nameof(site.LinkOperator), site.LinkOperator),
        (nameof(site.UplinkMbps), site.UplinkMbps),
        (nameof(site.LinkOrderedOn), site.LinkOrderedOn),
        (nameof(site.LinkDeliveredOn), site.LinkDeliveredOn),
        (nameof(site.CertificateSubject), site.CertificateSubject),
        (nameof(site.CertificateKey), site.CertificateKey),
        (nameof(site.CertificateBits), site.CertificateBits),
        (nameof(site.CertificateValidUntil), site.CertificateValidUntil),
        (nameof(site.UsesTls), site.UsesTls),
        (nameof(site.Controller), site.Controller),
        (nameof(site.Operator), site.Operator),
        (nameof(site.Maintenance), site.Maintenance),
        (nameof(site.GridOperator), site.GridOperator),
        (nameof(site.Voltage), site.Voltage),
        (nameof(site.Breaker), site.Breaker),
        (nameof(site.HasRcd), site.HasRcd),
        (nameof(site.HasSurgeProtection), site.HasSurgeProtection),
        (nameof(site.InspectedOn), site.InspectedOn),
        (nameof(site.InspectionBody), site.InspectionBody),
        (nameof(site.UpsMinutes), site.UpsMinutes),
        (nameof(site.Cabinet), site.Cabinet),
        (nameof(site.CabinetProtection), site.CabinetProtection),
        (nameof(site.CabinetLock), site.CabinetLock),
        (nameof(site.KeyHolder), site.KeyHolder),
        (nameof(site.HasDoorContact), site.HasDoorContact),
        (nameof(site.CircuitId), site.CircuitId),
        (nameof(site.LinkConfirmedOn), site.LinkConfirmedOn),
        (nameof(site.DownlinkMbps), site.DownlinkMbps),
        (nameof(site.LatencyMs), site.LatencyMs),
        (nameof(site.MonthlyGb), site.MonthlyGb),
        (nameof(site.Iccid), site.Iccid),
        (nameof(site.PrivateApn), site.PrivateApn),
        (nameof(site.Vpn), site.Vpn),
        (nameof(site.VpnPeer), site.VpnPeer),
        (nameof(site.Vlan), site.Vlan),
        (nameof(site.Subnet), site.Subnet),
        (nameof(site.Gateway), site.Gateway),
        (nameof(site.DnsServers), site.DnsServers),
        (nameof(site.NtpServers), site.NtpServers),
        (nameof(site.BufferHours), site.BufferHours),
        (nameof(site.Flows), site.Flows));

    /// <param name="model">The model chosen, told by its name.</param>
    public static ItemSnapshot Of(Camera camera, CameraModel? model) => Make(
        (nameof(camera.ModelId), model?.FullName),
        (nameof(camera.Serial), camera.Serial),
        (nameof(camera.Firmware), camera.Firmware),
        (nameof(camera.Role), camera.Role),
        (nameof(camera.Lanes), camera.Lanes),
        (nameof(camera.Facing), camera.Facing),
        (nameof(camera.Heading), camera.Heading),
        (nameof(camera.Height), camera.Height),
        (nameof(camera.Tilt), camera.Tilt),
        (nameof(camera.Distance), camera.Distance),
        (nameof(camera.IpAddress), camera.IpAddress),
        (nameof(camera.MacAddress), camera.MacAddress),
        (nameof(camera.PartNumber), camera.PartNumber),
        (nameof(camera.ModelApproval), camera.ModelApproval),
        (nameof(camera.ModelApprovedUntil), camera.ModelApprovedUntil),
        (nameof(camera.FramesPerSecond), camera.FramesPerSecond),
        (nameof(camera.ShutterMicroseconds), camera.ShutterMicroseconds),
        (nameof(camera.FocalLength), camera.FocalLength),
        (nameof(camera.FieldOfView), camera.FieldOfView),
        (nameof(camera.IrWavelength), camera.IrWavelength),
        (nameof(camera.Pan), camera.Pan),
        (nameof(camera.Roll), camera.Roll),
        (nameof(camera.Traffic), camera.Traffic),
        (nameof(camera.MaxSpeed), camera.MaxSpeed),
        (nameof(camera.Countries), camera.Countries),
        (nameof(camera.PlateTypes), camera.PlateTypes),
        (nameof(camera.OcrEngine), camera.OcrEngine),
        (nameof(camera.OcrVersion), camera.OcrVersion),
        (nameof(camera.CountryDataOn), camera.CountryDataOn),
        (nameof(camera.CaptureRateDay), camera.CaptureRateDay),
        (nameof(camera.CaptureRateNight), camera.CaptureRateNight),
        (nameof(camera.ReadRateDay), camera.ReadRateDay),
        (nameof(camera.ReadRateNight), camera.ReadRateNight),
        (nameof(camera.ReadsVehicle), camera.ReadsVehicle),
        (nameof(camera.Speed), camera.Speed),
        (nameof(camera.HasContextImage), camera.HasContextImage),
        (nameof(camera.ClockSource), camera.ClockSource),
        (nameof(camera.ClockOffsetMs), camera.ClockOffsetMs),
        (nameof(camera.Interfaces), camera.Interfaces),
        (nameof(camera.WarrantyUntil), camera.WarrantyUntil),
        (nameof(camera.MaintenanceUntil), camera.MaintenanceUntil));

    /// <param name="json">What <see cref="Json"/> gave.</param>
    public static ItemSnapshot Parse(string json) =>
        new(new(JsonSerializer.Deserialize<Dictionary<string, string?>>(json)!, StringComparer.Ordinal));

    /// <summary>The fields that differ, in the order of their names.</summary>
    /// <param name="before">Null when there was nothing before: every filled-in field is then a change.</param>
    public IReadOnlyList<FieldChange> ChangesSince(ItemSnapshot? before) =>
    [
        .. from name in _fields.Keys.Union(before?._fields.Keys ?? Enumerable.Empty<string>(), StringComparer.Ordinal)
           let change = new FieldChange(name, before?._fields.GetValueOrDefault(name), _fields.GetValueOrDefault(name))
           where change.Before != change.After
           select change,
    ];

    private static ItemSnapshot Make(params (string Name, object? Value)[] fields)
    {
        var sorted = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            sorted.Add(name, Text(value));
        }

        return new(sorted);
    }

    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        Enum flags when flags.ToString() == nameof(Purposes.None) => null,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.########", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}

using Onboarding.Domain.Places;
using Onboarding.Domain.Sites;

namespace Onboarding.Portal.Features.Demo;

/// <summary>A site of the demonstration. What is named as in <see cref="Site"/> is taken over as it stands; the rest is turned into dates and a position.</summary>
/// <param name="LocalReference">Unique in the demonstration: the stories name sites by it.</param>
public sealed record DemoSite(
    string NameFr, string NameNl, string LocalReference, string Postcode, string NisCode, string RoadNumber,
    CoordinateSystem System, decimal First, decimal Second, IReadOnlyList<DemoCamera> Cameras)
{
    public string? Owner { get; init; }

    public string? Controller { get; init; }

    public string? Operator { get; init; }

    public string? Maintenance { get; init; }

    public string? RoadManager { get; init; }

    public string? Street { get; init; }

    public string? HouseNumber { get; init; }

    public decimal? KmPoint { get; init; }

    public string? Direction { get; init; }

    public int? LaneCount { get; init; }

    public SupportType? Support { get; init; }

    public decimal? SupportHeight { get; init; }

    public bool? NewMastOrCabinet { get; init; }

    public string? Access { get; init; }

    public PowerSupply? Power { get; init; }

    public string? Ean { get; init; }

    public string? GridOperator { get; init; }

    public int? Voltage { get; init; }

    public int? Breaker { get; init; }

    public bool? HasRcd { get; init; }

    public bool? HasSurgeProtection { get; init; }

    public int? InspectedWorkingDaysAgo { get; init; }

    public string? InspectionBody { get; init; }

    public int? UpsMinutes { get; init; }

    public CabinetType? Cabinet { get; init; }

    public string? CabinetProtection { get; init; }

    public string? CabinetLock { get; init; }

    public string? KeyHolder { get; init; }

    public bool? HasDoorContact { get; init; }

    public LinkType? Link { get; init; }

    public string? LinkOperator { get; init; }

    public string? CircuitId { get; init; }

    public decimal? UplinkMbps { get; init; }

    public decimal? DownlinkMbps { get; init; }

    public int? LatencyMs { get; init; }

    public int? MonthlyGb { get; init; }

    public int? LinkOrderedWorkingDaysAgo { get; init; }

    public int? LinkConfirmedWorkingDaysAgo { get; init; }

    public int? LinkDeliveredWorkingDaysAgo { get; init; }

    public string? Iccid { get; init; }

    public string? PrivateApn { get; init; }

    public bool? UsesTls { get; init; }

    public VpnType? Vpn { get; init; }

    public string? VpnPeer { get; init; }

    public int? Vlan { get; init; }

    public string? Subnet { get; init; }

    public string? Gateway { get; init; }

    public string? DnsServers { get; init; }

    public string? NtpServers { get; init; }

    public int? BufferHours { get; init; }

    public string? CertificateSubject { get; init; }

    public KeyAlgorithm? CertificateKey { get; init; }

    public int? CertificateBits { get; init; }

    public int? CertificateEndsInWorkingDays { get; init; }
}

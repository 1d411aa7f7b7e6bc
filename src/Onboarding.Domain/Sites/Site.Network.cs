namespace Onboarding.Domain.Sites;

/// <content>The link by which the site reaches the platform.</content>
public sealed partial class Site
{
    public LinkType? Link { get; set; }

    public string? LinkOperator { get; set; }

    /// <summary>As the operator calls the line.</summary>
    public string? CircuitId { get; set; }

    /// <summary>Guaranteed uplink in Mbit/s.</summary>
    public decimal? UplinkMbps { get; set; }

    /// <summary>Guaranteed downlink in Mbit/s.</summary>
    public decimal? DownlinkMbps { get; set; }

    /// <summary>Milliseconds to the platform and back.</summary>
    public int? LatencyMs { get; set; }

    /// <summary>Gigabytes that the subscription allows in a month.</summary>
    public int? MonthlyGb { get; set; }

    public DateOnly? LinkOrderedOn { get; set; }

    /// <summary>Day on which the operator confirmed the order.</summary>
    public DateOnly? LinkConfirmedOn { get; set; }

    public DateOnly? LinkDeliveredOn { get; set; }

    /// <summary>Number of the SIM card.</summary>
    public string? Iccid { get; set; }

    /// <summary>Name of the private access point of a mobile link.</summary>
    public string? PrivateApn { get; set; }

    /// <summary>Traffic to the platform ends on this site with TLS: then a certificate is due.</summary>
    public bool? UsesTls { get; set; }
}

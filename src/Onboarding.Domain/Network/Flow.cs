namespace Onboarding.Domain.Network;

public enum FlowPurpose
{
    /// <summary>The passages and the state of the devices, sent to the platform.</summary>
    Passages,

    /// <summary>Setting the clocks.</summary>
    Time,

    /// <summary>Looking names up.</summary>
    Names,

    Log,

    /// <summary>The platform asks how the devices are.</summary>
    Monitoring,

    Maintenance,

    /// <summary>Building up the tunnel itself.</summary>
    Tunnel,

    /// <summary>Explained in the remark.</summary>
    Other,
}

public enum FlowProtocol
{
    Tcp,
    Udp,
    Icmp,
    Esp,
}

/// <summary>Who opens the connection.</summary>
public enum FlowDirection
{
    ToPlatform,
    FromPlatform,
}

public enum FlowEncryption
{
    None,
    Tls,
    Ipsec,
    Ssh,

    /// <summary>Authentication and privacy of SNMP itself (RFC 3414).</summary>
    SnmpV3,
}

/// <summary>One line of a flow matrix: traffic that the firewalls on the way have to let pass.</summary>
/// <param name="Source">Address or subnet from which the connection is opened; null while it is not known.</param>
/// <param name="Destination">Address or subnet to which it is opened; null while it is not known.</param>
/// <param name="Ports">Of the destination, as <see cref="PortList"/> writes them; null where the protocol has none.</param>
/// <param name="Until">Last day of a temporary flow.</param>
public sealed record Flow(
    FlowPurpose Purpose, string? Source, string? Destination, FlowProtocol Protocol, string? Ports, FlowDirection Direction, FlowEncryption Encryption, DateOnly? Until, string? Remark)
{
    public const int RemarkMaxLength = 200;

    /// <summary>The end that lies on the site.</summary>
    public string? SiteEnd => Direction switch
    {
        FlowDirection.ToPlatform => Source,
        FlowDirection.FromPlatform => Destination,
    };

    /// <summary>The same flow for another site.</summary>
    public Flow WithoutSiteEnd() => Direction switch
    {
        FlowDirection.ToPlatform => this with { Source = null },
        FlowDirection.FromPlatform => this with { Destination = null },
    };

    public bool HasBothEnds => Source is not null && Destination is not null;

    /// <summary>Two flows with equal keys let the same traffic pass.</summary>
    internal object Key => (Source, Destination, Protocol, Ports, Direction);
}

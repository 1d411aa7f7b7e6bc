namespace Onboarding.Domain.Sites;

/// <content>The addresses of the site and the tunnel by which it reaches the platform.</content>
public sealed partial class Site
{
    public VpnType? Vpn { get; set; }

    /// <summary>Address of the other end of the tunnel.</summary>
    public string? VpnPeer { get; set; }

    /// <summary>IEEE 802.1Q.</summary>
    public int? Vlan { get; set; }

    /// <summary>In CIDR notation.</summary>
    public string? Subnet
    {
        get;
        set
        {
            field = value;
            (SubnetFirst, SubnetLast) = Network.Cidr.Parse(value) is { IsValid: true } subnet ? Network.Cidr.Bounds(subnet.Value) : (null, null);
        }
    }

    /// <summary>First address of the subnet, as a text that sorts like the addresses do.</summary>
    public string? SubnetFirst { get; private set; }

    /// <inheritdoc cref="SubnetFirst"/>
    public string? SubnetLast { get; private set; }

    /// <summary>Address of the gateway, inside the subnet.</summary>
    public string? Gateway { get; set; }

    /// <summary>Names or addresses.</summary>
    public string? DnsServers { get; set; }

    /// <summary>Names or addresses.</summary>
    public string? NtpServers { get; set; }

    /// <summary>Hours that passages are kept while the link is down.</summary>
    public int? BufferHours { get; set; }

    /// <summary>The flow matrix, as <see cref="Network.FlowMatrix"/> writes it.</summary>
    public string? Flows { get; set; }
}

using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Network;

/// <summary>
/// The flows that a connection to the platform needs, with what is known of the site filled in. The addresses of the platform are given by the
/// network team and stay open. Ports: RFC 9110 (443), RFC 5905 (123), RFC 1035 (53), RFC 5425 (6514), RFC 3411 (161), RFC 7296 (500, 4500).
/// </summary>
public static class FlowProposal
{
    /// <summary>Without these no passage arrives, or none with the right time.</summary>
    public static IReadOnlyList<FlowPurpose> Needed { get; } = [FlowPurpose.Passages, FlowPurpose.Time];

    public static IReadOnlyList<Flow> For(Site site)
    {
        List<Flow> flows =
        [
            Out(site, FlowPurpose.Passages, null, FlowProtocol.Tcp, "443", FlowEncryption.Tls),
            Out(site, FlowPurpose.Time, site.NtpServers, FlowProtocol.Udp, "123", FlowEncryption.None),
            Out(site, FlowPurpose.Names, site.DnsServers, FlowProtocol.Udp, "53", FlowEncryption.None),
            Out(site, FlowPurpose.Log, null, FlowProtocol.Tcp, "6514", FlowEncryption.Tls),
            new(FlowPurpose.Monitoring, null, site.Subnet, FlowProtocol.Udp, "161", FlowDirection.FromPlatform, FlowEncryption.SnmpV3, null, null),
        ];
        if (site.Vpn == VpnType.Ipsec)
        {
            flows.Add(Out(site, FlowPurpose.Tunnel, site.VpnPeer, FlowProtocol.Udp, "500,4500", FlowEncryption.Ipsec));
        }

        return flows;
    }

    /// <param name="servers">Names or addresses as they stand in a field of the site: taken when it is one address.</param>
    private static Flow Out(Site site, FlowPurpose purpose, string? servers, FlowProtocol protocol, string ports, FlowEncryption encryption) =>
        new(purpose, site.Subnet, FlowEnd.Parse(servers).Value, protocol, ports, FlowDirection.ToPlatform, encryption, null, null);
}

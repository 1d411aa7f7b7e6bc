using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Network;

/// <summary>A subnet in CIDR notation, for example <c>10.20.30.0/29</c>.</summary>
public static class Cidr
{
    public const int MaxLength = 49;

    /// <summary>Length of the texts of <see cref="Bounds"/>.</summary>
    public const int BoundLength = 32;

    private const int Ipv4InIpv6Bits = 96;

    /// <returns>The subnet; its bits beyond the prefix are zero.</returns>
    public static Parsed<IPNetwork> Parse(string? text)
    {
        if ((text?.Trim() ?? "").Split('/') is not [var left, var right]
            || !IpAddressRule.Parse(left).IsValid
            || !int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return new RuleViolation("Rules.Cidr.Format");
        }

        var address = IpAddressRule.Parse(left).Value!;
        var bits = address.GetAddressBytes().Length * 8;
        if (length > bits)
        {
            return new RuleViolation("Rules.Cidr.Length", ("max", bits));
        }

        if (length == 0)
        {
            return new RuleViolation("Rules.Cidr.Everything");
        }

        var network = NetworkOf(address, length);
        return network.BaseAddress.Equals(address) ? network : new RuleViolation("Rules.Cidr.HostBits", ("network", network.ToString()));
    }

    /// <summary>Whether a device or gateway can have this address in the subnet: inside it, and in IPv4 neither its first nor its last.</summary>
    /// <returns>Null when it can.</returns>
    public static RuleViolation? CheckMember(IPNetwork subnet, IPAddress address)
    {
        if (!subnet.Contains(address))
        {
            return new("Rules.Cidr.OutsideSubnet", ("address", address.ToString()), ("network", subnet.ToString()));
        }

        return IsNetworkOrBroadcast(subnet, address)
            ? new("Rules.Cidr.Reserved", ("address", address.ToString()), ("network", subnet.ToString()))
            : null;
    }

    /// <summary>
    /// The first and the last address, each as 32 hexadecimal digits: IPv4 as the part of IPv6 that it has there (RFC 4291 § 2.5.5.2), so that texts
    /// of both kinds sort, and two subnets overlap where each begins before the other ends.
    /// </summary>
    public static (string First, string Last) Bounds(IPNetwork subnet)
    {
        var first = subnet.BaseAddress.MapToIPv6().GetAddressBytes();
        var last = first.ToArray();
        var fixedBits = subnet.PrefixLength + (subnet.BaseAddress.AddressFamily is AddressFamily.InterNetwork ? Ipv4InIpv6Bits : 0);
        for (var i = 0; i < last.Length; i++)
        {
            last[i] |= (byte)(0xFF >> Math.Clamp(fixedBits - (8 * i), 0, 8));
        }

        return (Convert.ToHexString(first), Convert.ToHexString(last));
    }

    public static bool Overlap(IPNetwork one, IPNetwork other) => one.Contains(other.BaseAddress) || other.Contains(one.BaseAddress);

    // RFC 3021: the two addresses of a /31 are both usable; a /32 has only one.
    private static bool IsNetworkOrBroadcast(IPNetwork subnet, IPAddress address)
    {
        if (address.AddressFamily is not AddressFamily.InterNetwork || subnet.PrefixLength >= 31)
        {
            return false;
        }

        var hostMask = uint.MaxValue >> subnet.PrefixLength;
        var host = BitConverter.ToUInt32([.. address.GetAddressBytes().Reverse()]) & hostMask;
        return host == 0 || host == hostMask;
    }

    private static IPNetwork NetworkOf(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(length - (8 * i), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }

        return new IPNetwork(new IPAddress(bytes), length);
    }
}

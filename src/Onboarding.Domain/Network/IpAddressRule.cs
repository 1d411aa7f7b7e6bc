using System.Net;
using System.Net.Sockets;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Network;

/// <summary>
/// IPv4 and IPv6 addresses, by parsing and not by pattern. Stricter than <see cref="IPAddress.TryParse(string, out IPAddress)"/>, which
/// also takes <c>10</c>, octal <c>010.0.0.1</c>, brackets, ports, prefixes and scope numbers.
/// </summary>
public static class IpAddressRule
{
    public const int MaxLength = 45;

    /// <returns>The address; an IPv4 address written inside IPv6 (<c>::ffff:10.0.0.1</c>) as the IPv4 address it is.</returns>
    public static Parsed<IPAddress> Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.AsSpan().ContainsAny("[]%/") || !IPAddress.TryParse(trimmed, out var address))
        {
            return new RuleViolation("Rules.IpAddress.Format");
        }

        // Only the dotted quad in decimal without leading zeros prints as it was read.
        if (address.AddressFamily is AddressFamily.InterNetwork && address.ToString() != trimmed)
        {
            return new RuleViolation("Rules.IpAddress.Format");
        }

        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }

    /// <summary>Reads an address that one device can bear.</summary>
    public static Parsed<IPAddress> ParseDevice(string? text)
    {
        var parsed = Parse(text);
        return parsed.IsValid && CheckDevice(parsed.Value) is { } violation ? violation : parsed;
    }

    /// <returns>Null when one device can bear the address.</returns>
    public static RuleViolation? CheckDevice(IPAddress address)
    {
        if (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
        {
            return new("Rules.IpAddress.Unspecified");
        }

        if (IPAddress.IsLoopback(address))
        {
            return new("Rules.IpAddress.Loopback");
        }

        if (address.Equals(IPAddress.Broadcast))
        {
            return new("Rules.IpAddress.Broadcast");
        }

        return IsMulticast(address) ? new("Rules.IpAddress.Multicast") : null;
    }

    // RFC 5771: 224.0.0.0/4. RFC 4291: ff00::/8.
    private static bool IsMulticast(IPAddress address) =>
        address.IsIPv6Multicast || (address.AddressFamily is AddressFamily.InterNetwork && (address.GetAddressBytes()[0] & 0xF0) == 0xE0);
}

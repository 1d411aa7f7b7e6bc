using System.Net;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Network;

/// <summary>One end of a flow: an address, or a subnet in CIDR notation.</summary>
public static class FlowEnd
{
    public const int MaxLength = Cidr.MaxLength;

    /// <returns>In its normal form; the whole Internet is no end.</returns>
    public static Parsed<string> Parse(string? text)
    {
        if (text?.Contains('/', StringComparison.Ordinal) == true)
        {
            var subnet = Cidr.Parse(text);
            return subnet.IsValid ? subnet.Value.ToString() : subnet.Violation!;
        }

        var address = IpAddressRule.ParseDevice(text);
        return address.IsValid ? address.Value.ToString() : address.Violation!;
    }

    /// <summary>The addresses that an end stands for; null when it is not known.</summary>
    public static IPNetwork? RangeOf(string? end)
    {
        if (Cidr.Parse(end) is { IsValid: true } subnet)
        {
            return subnet.Value;
        }

        return IpAddressRule.Parse(end) is { IsValid: true } address ? new IPNetwork(address.Value, address.Value.GetAddressBytes().Length * 8) : null;
    }
}

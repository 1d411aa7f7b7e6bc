using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Network;

/// <summary>Hardware address of a network interface: 48 bits (IEEE 802, EUI-48).</summary>
public static partial class MacAddress
{
    public const int Length = 17;

    private const int MulticastBit = 1;

    /// <summary>Reads <c>aa:bb:cc:dd:ee:ff</c>, <c>AA-BB-…</c>, <c>aabb.ccdd.eeff</c> or twelve hexadecimal digits.</summary>
    /// <returns><c>AA:BB:CC:DD:EE:FF</c>.</returns>
    public static Parsed<string> Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (!Pattern().IsMatch(trimmed))
        {
            return new RuleViolation("Rules.Mac.Format");
        }

        var bytes = Convert.FromHexString(Separators().Replace(trimmed, ""));
        if (bytes.All(b => b == 0))
        {
            return new RuleViolation("Rules.Mac.Zero");
        }

        return (bytes[0] & MulticastBit) == 0
            ? string.Join(':', bytes.Select(b => Convert.ToHexString([b])))
            : new RuleViolation("Rules.Mac.Multicast");
    }

    [GeneratedRegex(@"^([0-9A-Fa-f]{12}|[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(\.[0-9A-Fa-f]{4}){2})\z")]
    private static partial Regex Pattern();

    [GeneratedRegex("[:.-]")]
    private static partial Regex Separators();
}

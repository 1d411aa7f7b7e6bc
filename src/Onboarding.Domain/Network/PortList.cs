using System.Globalization;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Network;

/// <summary>Ports of one firewall flow: single ports and ranges.</summary>
public static class PortList
{
    public const int MaxItems = 20;

    /// <summary>Reads <c>443</c> or <c>8080-8090; 443</c>; comma, semicolon and space separate.</summary>
    /// <returns>The items ascending and without repetition: <c>443,8080-8090</c>.</returns>
    public static Parsed<string> Parse(string? text)
    {
        var ports = new SortedSet<(int From, int To)>();
        foreach (var item in (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Read(item) is not { } range)
            {
                return new RuleViolation("Rules.Ports.Format");
            }

            if ((NetworkLimits.Port.Check(range.From) ?? NetworkLimits.Port.Check(range.To)) is { } violation)
            {
                return violation;
            }

            ports.Add(range);
        }

        return ports.Count switch
        {
            0 => new RuleViolation("Rules.Ports.Format"),
            > MaxItems => new RuleViolation("Rules.Ports.TooMany", ("max", MaxItems)),
            _ => string.Join(',', ports.Select(p => p.From == p.To ? Text(p.From) : $"{Text(p.From)}-{Text(p.To)}")),
        };
    }

    private static (int From, int To)? Read(string item)
    {
        var parts = item.Split('-');
        if (parts.Length > 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            || from > to)
        {
            return null;
        }

        return (from, to);
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}

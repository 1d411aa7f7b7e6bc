using System.Globalization;
using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Places;

/// <summary>
/// Administrative number of a Belgian road: A (motorway), R (ring), B (link road) or N (national road), up to three digits and sometimes a
/// letter. One road may carry an E number besides; it names a route across Europe, changes along the road and is kept as an alias only.
/// </summary>
public static partial class RoadNumber
{
    public const int MaxLength = 5;

    /// <summary>Reads <c>N9</c>, <c>n 9</c>, <c>N-9</c>, <c>N1a</c>.</summary>
    /// <returns>Capital class, number without leading zeros, small suffix: <c>N1a</c>.</returns>
    public static Parsed<string> Parse(string? text)
    {
        var match = Pattern().Match(text?.Trim() ?? "");
        if (!match.Success)
        {
            return new RuleViolation("Rules.RoadNumber.Format");
        }

        var roadClass = match.Groups["class"].Value.ToUpperInvariant();
        var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        var suffix = match.Groups["suffix"].Value.ToLowerInvariant();
        return (roadClass, number) switch
        {
            ("E", _) => new RuleViolation("Rules.RoadNumber.European", ("number", $"E{number}")),
            (not "R", 0) => new RuleViolation("Rules.RoadNumber.Format"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{roadClass}{number}{suffix}"),
        };
    }

    [GeneratedRegex(@"^(?<class>[ARNBE])[\s-]?(?<number>[0-9]{1,3})(?<suffix>[a-z]?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

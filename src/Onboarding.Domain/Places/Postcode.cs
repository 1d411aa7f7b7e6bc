using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Places;

/// <summary>Belgian postcode: four digits, the first not 0. Whether it belongs to the municipality is a matter of reference data.</summary>
public static partial class Postcode
{
    public const int Length = 4;

    /// <summary>Reads <c>1000</c>, <c>B-1000</c> or <c>BE-1000</c>.</summary>
    public static Parsed<string> Parse(string? text)
    {
        var match = Pattern().Match(text?.Trim() ?? "");
        return match.Success ? match.Groups[1].Value : new RuleViolation("Rules.Postcode.Format");
    }

    [GeneratedRegex(@"^(?:BE?-?\s?)?([1-9][0-9]{3})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

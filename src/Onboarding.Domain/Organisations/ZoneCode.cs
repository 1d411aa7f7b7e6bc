using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Organisations;

/// <summary>Four-digit code of a police zone. Source: royal decree of 24 October 2001 on the naming of police zones.</summary>
public static partial class ZoneCode
{
    public const int Length = 4;

    /// <returns>The four digits; whether the zone exists on a date is a matter of reference data.</returns>
    public static Parsed<string> Parse(string? text)
    {
        var code = text?.Trim() ?? "";
        return Pattern().IsMatch(code) ? code : new RuleViolation("Rules.ZoneCode.Format");
    }

    [GeneratedRegex(@"^5[0-9]{3}\z")]
    private static partial Regex Pattern();
}

using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Places;

/// <summary>Code of a municipality in the REFNIS list of Statbel: five digits. A code that ends in 000 is a district, province or region.</summary>
public static partial class NisCode
{
    public const int Length = 5;

    public static Parsed<string> Parse(string? text)
    {
        var code = text?.Trim() ?? "";
        if (!FiveDigits().IsMatch(code))
        {
            return new RuleViolation("Rules.NisCode.Format");
        }

        return code.EndsWith("000", StringComparison.Ordinal) ? new RuleViolation("Rules.NisCode.NotMunicipality", ("code", code)) : code;
    }

    [GeneratedRegex(@"^[0-9]{5}\z")]
    private static partial Regex FiveDigits();
}

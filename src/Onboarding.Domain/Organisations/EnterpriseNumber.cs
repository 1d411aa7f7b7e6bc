using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Organisations;

/// <summary>
/// The number of a company in the Crossroads Bank for Enterprises (BCE/KBO): ten digits, first 0 or 1,
/// the last two being 97 minus the remainder of the first eight by 97.
/// </summary>
public static partial class EnterpriseNumber
{
    public const int Length = 10;

    /// <summary>Reads the number with or without <c>BE</c>, dots, spaces or <c>(0)</c>; the nine digits of before 2005 get their leading zero.</summary>
    /// <returns>Ten digits without signs.</returns>
    public static Parsed<string> Parse(string? text)
    {
        var digits = Signs().Replace(text ?? "", "");
        if (digits.StartsWith("BE", StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[2..];
        }

        if (digits.Length == Length - 1)
        {
            digits = "0" + digits;
        }

        if (!TenDigits().IsMatch(digits))
        {
            return new RuleViolation("Rules.EnterpriseNumber.Format");
        }

        return HasRightChecksum(digits) ? digits : new RuleViolation("Rules.EnterpriseNumber.Checksum", ("number", Format(digits)));
    }

    /// <summary>As people write it: <c>0440.966.354</c>.</summary>
    /// <param name="digits">Ten digits, as <see cref="Parse"/> returns them.</param>
    public static string Format(string digits) => $"{digits[..4]}.{digits[4..7]}.{digits[7..]}";

    private static bool HasRightChecksum(string digits)
    {
        var remainder = 0;
        foreach (var digit in digits[..8])
        {
            remainder = ((remainder * 10) + (digit - '0')) % 97;
        }

        return 97 - remainder == ((digits[8] - '0') * 10) + (digits[9] - '0');
    }

    [GeneratedRegex(@"[\s.()-]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^[01][0-9]{9}\z")]
    private static partial Regex TenDigits();
}

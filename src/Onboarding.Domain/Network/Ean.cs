using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Network;

/// <summary>EAN code of an electricity connection: eighteen digits that begin with 54, the last one the GS1 check digit.</summary>
public static partial class Ean
{
    public const int Length = 18;

    /// <summary>Reads the code with or without spaces, dots and dashes.</summary>
    /// <returns>Eighteen digits.</returns>
    public static Parsed<string> Parse(string? text)
    {
        var digits = Signs().Replace(text ?? "", "");
        if (!EighteenDigits().IsMatch(digits))
        {
            return new RuleViolation("Rules.Ean.Format");
        }

        if (!digits.StartsWith("54", StringComparison.Ordinal))
        {
            return new RuleViolation("Rules.Ean.Prefix");
        }

        return HasRightCheckDigit(digits) ? digits : new RuleViolation("Rules.Ean.CheckDigit");
    }

    /// <summary>In three groups of six, for reading aloud and comparing.</summary>
    /// <param name="digits">Eighteen digits, as <see cref="Parse"/> returns them.</param>
    public static string Format(string digits) => $"{digits[..6]} {digits[6..12]} {digits[12..]}";

    // GS1: from the right, the check digit itself apart, weights 3 and 1 in turn; with the check digit the sum ends in 0.
    private static bool HasRightCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * ((digits.Length - i) % 2 == 0 ? 3 : 1);
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(@"[\s.-]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^[0-9]{18}\z")]
    private static partial Regex EighteenDigits();
}

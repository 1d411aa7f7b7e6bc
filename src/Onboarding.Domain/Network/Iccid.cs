using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Network;

/// <summary>Number printed on a SIM card: 19 or 20 digits that begin with 89, the last one a Luhn check digit. Source: ITU-T E.118.</summary>
public static partial class Iccid
{
    public const int MaxLength = 20;

    /// <summary>Reads the number with or without spaces; the filler <c>F</c> that some modems print after 19 digits is dropped.</summary>
    public static Parsed<string> Parse(string? text)
    {
        var match = Pattern().Match(Spaces().Replace(text ?? "", ""));
        if (!match.Success)
        {
            return new RuleViolation("Rules.Iccid.Format");
        }

        var digits = match.Groups["digits"].Value;
        return PassesLuhn(digits) ? digits : new RuleViolation("Rules.Iccid.CheckDigit");
    }

    private static bool PassesLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (digits[i] - '0') * ((digits.Length - i) % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(@"[\s-]")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:(?<digits>89[0-9]{17})[Ff]?|(?<digits>89[0-9]{18}))\z")]
    private static partial Regex Pattern();
}

using System.Globalization;

namespace Onboarding.Domain.Shared;

/// <summary>
/// Numbers as people in Belgium type and paste them. The stock parsers may not be used for it: with the culture nl-BE they
/// read <c>50.8503</c> as 508503, with fr-BE they refuse it. Here comma and point mean the same in both languages.
/// </summary>
public static class BelgianNumber
{
    private const char Minus = '\u2212';
    private static readonly char[] Signs = [',', '.'];

    /// <summary>
    /// Reads a number. Spaces of any width and apostrophes are ignored; the right-most comma or point is the decimal sign and
    /// what stands before it may be grouped by the other one. The same sign twice can only be grouping: <c>1.234.567</c>.
    /// </summary>
    /// <returns>False for an empty text, for letters, units and exponents, and for groups that are not thousands.</returns>
    public static bool TryParse(string? text, out decimal value)
    {
        value = default;
        var (negative, digits) = Clean(text);
        var sign = digits.LastIndexOfAny(Signs);
        if (sign >= 0 && digits.Count(c => c == digits[sign]) > 1)
        {
            sign = digits.Length;
        }

        var whole = sign < 0 ? digits : digits[..Math.Min(sign, digits.Length)];
        var fraction = sign < 0 || sign >= digits.Length ? "" : digits[(sign + 1)..];
        if (!TryUngroup(whole, out whole) || !fraction.All(char.IsAsciiDigit) || whole.Length + fraction.Length == 0)
        {
            return false;
        }

        var plain = $"{(negative ? "-" : "")}0{whole}{(fraction.Length > 0 ? "." : "")}{fraction}";
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a count, where a comma or point can only group thousands: <c>1.234</c> is 1234 and <c>1,5</c> is refused.</summary>
    public static bool TryParseInteger(string? text, out long value)
    {
        value = default;
        var (negative, digits) = Clean(text);
        return TryUngroup(digits, out var whole)
            && long.TryParse(negative ? $"-{whole}" : whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Writes a number for a text box: decimal comma, no grouping, so that it can be read back in either language.</summary>
    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    private static (bool Negative, string Digits) Clean(string? text)
    {
        var kept = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '\u2019')));
        return kept.Length > 0 && kept[0] is '-' or '+' or Minus ? (kept[0] != '+', kept[1..]) : (false, kept);
    }

    /// <summary>Takes the grouping signs out: one kind of sign only, then every group but the first has three digits.</summary>
    private static bool TryUngroup(string grouped, out string digits)
    {
        var groups = grouped.Split(Signs);
        digits = string.Concat(groups);
        return digits.All(char.IsAsciiDigit)
            && grouped.Where(Signs.Contains).Distinct().Count() <= 1
            && (groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3)));
    }
}

using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Cameras;

/// <summary>Countries whose plates are read: distinguishing signs of the Vienna convention on road traffic (<c>B</c>, <c>NL</c>) or ISO 3166 codes.</summary>
public static partial class PlateCountries
{
    public const int MaxLength = 100;

    /// <returns>The codes in capitals, in the order given and without repetition, as <c>B, NL, F</c>.</returns>
    public static Parsed<string> Parse(string? text)
    {
        var codes = (text ?? "").ToUpperInvariant().Split([',', ';', ' ', '/'], StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var list = string.Join(", ", codes);
        return codes.Count > 0 && codes.TrueForAll(code => Code().IsMatch(code)) && list.Length <= MaxLength ? list : new RuleViolation("Rules.PlateCountries.Format");
    }

    [GeneratedRegex(@"^[A-Z]{1,3}\z")]
    private static partial Regex Code();
}

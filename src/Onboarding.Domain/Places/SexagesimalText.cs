using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Places;

/// <summary>
/// Degrees, minutes and seconds. The letter may come first or last; <c>O</c> is the Dutch <em>oost</em> as well as the French <em>ouest</em>,
/// and is read as east because no Belgian place lies west.
/// </summary>
public static partial class SexagesimalText
{
    /// <summary>A second is thirty metres, so a whole number of them says too little.</summary>
    public const int RequiredSecondDecimals = 1;

    private const int Decimals = 8;
    private const int WrittenSecondDecimals = 4;

    private static readonly SearchValues<char> Signs = SearchValues.Create("°º'′’\"″”");

    /// <summary>Whether the text is meant as degrees and minutes: a rule then says what is wrong with it, not that it is no number.</summary>
    public static bool IsMeant(string? text) => text.AsSpan().IndexOfAny(Signs) >= 0;

    /// <returns>Degrees with eight decimals.</returns>
    public static Parsed<decimal> Parse(string? text)
    {
        var match = Pattern().Match(text?.Trim() ?? "");
        if (!match.Success)
        {
            return new RuleViolation("Rules.Coordinates.Sexagesimal");
        }

        var seconds = match.Groups["sec"].Value.Replace(',', '.');
        var (minutes, rest) = (Number(match.Groups["min"].Value), Number(seconds));
        if (minutes >= 60 || rest >= 60)
        {
            return new RuleViolation("Rules.Coordinates.Sexagesimal");
        }

        if (seconds.IndexOf('.', StringComparison.Ordinal) is var point && (point < 0 || seconds.Length - point - 1 < RequiredSecondDecimals))
        {
            return new RuleViolation("Rules.Coordinates.WholeSeconds");
        }

        var degrees = Math.Round(Number(match.Groups["deg"].Value) + (minutes / 60) + (rest / 3600), Decimals);
        var letter = match.Groups["before"].Value + match.Groups["after"].Value;
        return letter.ToUpperInvariant() is "S" or "Z" or "W" ? -degrees : Padded(degrees);
    }

    /// <summary><c>50° 50′ 48,1200″ N</c>, with the letters of the language.</summary>
    public static string Format(decimal degrees, bool isLatitude, Language language)
    {
        var all = Math.Round(Math.Abs(degrees) * 3600, WrittenSecondDecimals);
        var seconds = (all % 60).ToString("00.0000", CultureInfo.InvariantCulture).Replace('.', ',');
        var minutes = (int)(all / 60);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}° {minutes % 60:00}′ {seconds}″ {Letter(degrees < 0, isLatitude, language)}");
    }

    private static string Letter(bool negative, bool isLatitude, Language language) => (isLatitude, negative) switch
    {
        (true, false) => "N",
        (true, true) => language == Language.Fr ? "S" : "Z",
        (false, false) => language == Language.Fr ? "E" : "O",
        (false, true) => "W",
    };

    // As many decimals as the rule on precision counts: the seconds had theirs.
    private static decimal Padded(decimal value) => value + 0.00000000m;

    private static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<before>[NSZEOW]?)\s*(?<deg>[0-9]{1,3})\s*[°º]\s*(?<min>[0-9]{1,2})\s*['′’]\s*(?<sec>[0-9]{1,2}(?:[.,][0-9]{1,10})?)\s*(?:""|″|”|''|′′|’’)?\s*(?<after>[NSZEOW]?)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

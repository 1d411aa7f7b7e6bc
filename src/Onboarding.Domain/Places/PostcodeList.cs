using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Places;

/// <summary>The postcodes of a municipality, written in order with a space between: <c>1000 1020 1120</c>.</summary>
public static class PostcodeList
{
    public const int MaxLength = 400;

    private static readonly char[] Separators = [' ', ',', ';', '/'];

    /// <summary>Reads postcodes with spaces, commas, semicolons or slashes between; nothing is the empty list.</summary>
    public static Parsed<string> Parse(string? text)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var code = Postcode.Parse(part);
            if (!code.IsValid)
            {
                return code.Violation;
            }

            codes.Add(code.Value);
        }

        return string.Join(' ', codes) is { Length: <= MaxLength } list ? list : new RuleViolation("Rules.Postcode.TooMany");
    }

    public static bool Holds(string list, string postcode) => list.Split(' ').Contains(postcode);
}

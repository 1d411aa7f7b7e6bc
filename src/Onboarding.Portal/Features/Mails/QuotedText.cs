using System.Text.RegularExpressions;

namespace Onboarding.Portal.Features.Mails;

/// <summary>
/// A sentence that a person typed, as far as it may stand in a mail. A mail travels and is kept in the clear: what looks like a coordinate,
/// a network address or a number plate stays on the portal.
/// </summary>
public static partial class QuotedText
{
    private const int MaxLength = 200;

    /// <returns>The sentence on one line, shortened when long; null when it is empty or may not leave the portal.</returns>
    public static string? ForMail(string? text)
    {
        var line = Blanks().Replace(text ?? "", " ").Trim();
        if (line.Length == 0 || Sensitive().IsMatch(line))
        {
            return null;
        }

        return line.Length <= MaxLength ? line : line[..(MaxLength - 1)].TrimEnd() + "…";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    /// <summary>Digits on both sides of a point, comma or colon (coordinates, IPv4, IPv6, MAC, ports), degrees, and Belgian plates.</summary>
    [GeneratedRegex(@"\d[.,]\d|[0-9A-F]:[0-9A-F:]|\d\s*°|\b[0-9O]-?[A-Z]{3}-?\d{3}\b|\b[A-Z]{3}-?\d{3}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sensitive();
}

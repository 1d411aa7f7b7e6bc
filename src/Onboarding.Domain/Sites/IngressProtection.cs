using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Sites;

/// <summary>How well a case keeps out dust and water, as <c>IP65</c>. Source: IEC 60529.</summary>
public static partial class IngressProtection
{
    /// <summary>Reads the code with or without <c>IP</c> and spaces.</summary>
    /// <returns>The code as the standard writes it.</returns>
    public static Parsed<string> Parse(string? text)
    {
        var match = Pattern().Match((text ?? "").ToUpperInvariant());
        return match.Success ? "IP" + match.Groups["code"].Value : new RuleViolation("Rules.IngressProtection.Format");
    }

    [GeneratedRegex(@"^\s*(?:IP)?\s*(?<code>[0-6X](?:[0-8X]|9K?))\s*\z")]
    private static partial Regex Pattern();
}

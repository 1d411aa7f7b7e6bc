using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Cameras;

/// <summary>Mark of the approval of a model that measures speed: a number, <c>B</c>, and the year in two digits. Source: royal decree of 12 October 2010.</summary>
public static partial class ModelApprovalMark
{
    /// <returns>The mark as <c>123-B-19</c>.</returns>
    public static Parsed<string> Parse(string? text)
    {
        var match = Pattern().Match((text ?? "").ToUpperInvariant());
        return match.Success ? $"{match.Groups["number"]}-B-{match.Groups["year"]}" : new RuleViolation("Rules.ModelApprovalMark.Format");
    }

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,6})[\s-]*B[\s-]*(?<year>[0-9]{2})\s*\z")]
    private static partial Regex Pattern();
}

using System.Text.RegularExpressions;

namespace Onboarding.Domain.Cameras;

/// <summary>Versions of firmware as makers write them: numbers between any other signs.</summary>
public static partial class FirmwareVersion
{
    /// <summary>Compares the numbers from left to right; a number that one version lacks counts as zero: 10.12 and 10.12.0 are the same.</summary>
    /// <returns>Negative when the first is older; null when one of them holds no number.</returns>
    public static int? Compare(string? one, string? other)
    {
        var (first, second) = (Numbers(one), Numbers(other));
        if (first.Length == 0 || second.Length == 0)
        {
            return null;
        }

        return Enumerable.Range(0, Math.Max(first.Length, second.Length))
            .Select(i => CompareDigits(first.ElementAtOrDefault(i) ?? "", second.ElementAtOrDefault(i) ?? ""))
            .FirstOrDefault(difference => difference != 0);
    }

    // as text, because a build number may be longer than any number type; leading zeros are gone
    private static int CompareDigits(string one, string other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);

    private static string[] Numbers(string? version) => [.. Digits().Matches(version ?? "").Select(m => m.Value.TrimStart('0'))];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}

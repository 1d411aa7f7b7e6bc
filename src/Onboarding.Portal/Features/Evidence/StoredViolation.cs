using System.Globalization;
using System.Text.Json;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>A refusal as it is kept in a row: the key of its sentence and the values as text, to be read later in whatever language.</summary>
internal static class StoredViolation
{
    public static string Write(RuleViolation violation) => JsonSerializer.Serialize(new Kept(
        violation.Key, violation.Arguments.ToDictionary(a => a.Name, a => Convert.ToString(a.Value, CultureInfo.InvariantCulture))));

    public static RuleViolation Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json)!;
        return new(kept.Key, [.. kept.Arguments.Select(a => (a.Key, (object?)a.Value))]);
    }

    private sealed record Kept(string Key, Dictionary<string, string?> Arguments);
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Tests.Shared;

/// <summary>The sentences of one localization file in both languages, as they lie beside the program.</summary>
internal sealed partial class RuleTexts(string file)
{
    private readonly Dictionary<string, string>[] _languages = [Read("fr", file), Read("nl", file)];

    /// <summary>Every key has its sentence in both languages, no sentence is left over, and every placeholder receives a value.</summary>
    public void AssertCoverExactly(IReadOnlyCollection<RuleViolation> violations)
    {
        foreach (var texts in _languages)
        {
            Assert.Equal(violations.Select(v => v.Key).Distinct().Order(), texts.Keys.Order());
            foreach (var violation in violations)
            {
                Assert.Equal(
                    violation.Arguments.Select(a => a.Name).Order(),
                    Placeholder().Matches(texts[violation.Key]).Select(m => m.Groups[1].Value).Distinct().Order());
            }
        }
    }

    private static Dictionary<string, string> Read(string language, string file) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "localization", language, file)))!;

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();
}

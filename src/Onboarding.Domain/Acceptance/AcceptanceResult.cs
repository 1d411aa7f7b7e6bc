using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Acceptance;

/// <summary>What a tester has counted.</summary>
/// <param name="Sample">Passages that could be judged.</param>
/// <param name="MeasuredOn">Local day in Belgium.</param>
public sealed record AcceptanceResult(int Sample, int Hits, DateOnly MeasuredOn, string? Conditions)
{
    public const int ConditionsMaxLength = 500;

    public static readonly ValueRange SampleRange = new("Acceptance.Rule.Sample", 1, 1_000_000);

    public const string HitsKey = "Acceptance.Rule.Hits";
    public const string FutureKey = "Acceptance.Rule.Future";

    /// <param name="today">Local date in Belgium.</param>
    /// <returns>Why this can be no result; null when it can.</returns>
    public RuleViolation? Check(DateOnly today) =>
        SampleRange.Check(Sample)
        ?? (Hits < 0 || Hits > Sample ? new RuleViolation(HitsKey, ("sample", Sample)) : null)
        ?? (MeasuredOn > today ? new RuleViolation(FutureKey) : null);
}

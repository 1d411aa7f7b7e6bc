namespace Onboarding.Domain.Shared;

/// <summary>The smallest and the largest allowed value of one measure: the same row serves the check, the hint on the page and the sentence.</summary>
/// <param name="Key">Text of the refusal, with the placeholders <c>min</c> and <c>max</c>.</param>
/// <param name="Min">Smallest allowed value.</param>
/// <param name="Max">Largest allowed value.</param>
public sealed record ValueRange(string Key, decimal Min, decimal Max)
{
    /// <returns>Null when the value lies between the bounds, bounds included.</returns>
    public RuleViolation? Check(decimal value) =>
        value >= Min && value <= Max ? null : new RuleViolation(Key, ("min", Min), ("max", Max));
}

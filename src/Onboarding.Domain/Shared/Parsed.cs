using System.Diagnostics.CodeAnalysis;

namespace Onboarding.Domain.Shared;

/// <summary>What came out of reading an input: the normalised value, or the rule it breaks. Never both, never neither.</summary>
public sealed record Parsed<T>
    where T : notnull
{
    private Parsed(T? value, RuleViolation? violation)
    {
        Value = value;
        Violation = violation;
    }

    /// <summary>The normalised value; meaningful only when <see cref="IsValid"/>.</summary>
    public T? Value { get; }

    public RuleViolation? Violation { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Violation))]
    public bool IsValid => Violation is null;

    // CA2225 wants named twins of these operators; a rule says `return value;` or `return new RuleViolation(…);` and nothing else.
    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(RuleViolation violation) => new(default, violation);
}

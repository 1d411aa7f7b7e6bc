namespace Onboarding.Domain.Shared;

/// <summary>A rule that was not kept, for the person to read: the key of a text and the values that its placeholders take.</summary>
/// <param name="Key">Key of a text in <c>localization</c>, for example <c>Rules.EnterpriseNumber.Checksum</c>.</param>
/// <param name="Arguments">Values by placeholder name; numbers and dates stay typed, so that the reader's culture formats them.</param>
public sealed record RuleViolation(string Key, params (string Name, object? Value)[] Arguments)
{
    public bool Equals(RuleViolation? other) =>
        other is not null && Key == other.Key && Arguments.AsSpan().SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Key, Arguments.Length);

    public override string ToString() =>
        Arguments.Length == 0 ? Key : $"{Key} ({string.Join(", ", Arguments.Select(a => $"{a.Name}: {a.Value}"))})";
}

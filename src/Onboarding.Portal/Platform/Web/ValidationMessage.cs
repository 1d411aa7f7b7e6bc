using FluentValidation.Results;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Web;

/// <summary>
/// Puts a failed rule into words. A rule's error code is a text key: <c>WithErrorCode(K.Sites_New_NameTaken)</c>; a rule without one has
/// the code <c>NotEmptyValidator</c> by default, which means <c>Validation.NotEmpty</c>.
/// </summary>
public static class ValidationMessage
{
    private const string Suffix = "Validator";

    /// <summary>
    /// The sentence. Its placeholders: <c>{{field}}</c>, those of the rule in camel case (<c>{{maxLength}}</c>, <c>{{from}}</c>, <c>{{to}}</c>,
    /// <c>{{comparisonValue}}</c>…), and what the rule adds with <c>WithState(_ =&gt; new[] { ("name", value) })</c>.
    /// </summary>
    public static string Of(ValidationFailure failure, string field, Texts texts)
    {
        var code = failure.ErrorCode;
        var key = code.Contains('.', StringComparison.Ordinal) ? code
            : $"Validation.{(code.EndsWith(Suffix, StringComparison.Ordinal) ? code[..^Suffix.Length] : code)}";
        var arguments = failure.FormattedMessagePlaceholderValues
            .Select(p => (Name: char.ToLowerInvariant(p.Key[0]) + p.Key[1..], Value: (object?)p.Value))
            .Append((Name: "field", Value: field))
            .Concat(failure.CustomState as IEnumerable<(string Name, object? Value)> ?? [])
            .DistinctBy(a => a.Name);
        return texts.With(key, arguments);
    }
}

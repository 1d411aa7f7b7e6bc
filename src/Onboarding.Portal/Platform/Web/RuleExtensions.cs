using FluentValidation;
using FluentValidation.Results;
using FluentValidation.Validators;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Web;

/// <summary>Lets pages judge fields by the rules of the domain, whose violations carry the key of their own sentence.</summary>
public static class RuleExtensions
{
    /// <summary>What is filled in must be readable by a rule of the domain; an empty field is left to the requirements.</summary>
    public static IRuleBuilderOptions<TPage, string?> Follows<TPage, TValue>(this IRuleBuilder<TPage, string?> rule, Func<string?, Parsed<TValue>> parse)
        where TValue : notnull =>
        rule.SetValidator(new DomainRule<TPage, string?>(text => string.IsNullOrWhiteSpace(text) ? null : parse(text).Violation));

    /// <summary>What is filled in must pass a check of the domain, such as that of a <see cref="ValueRange"/>.</summary>
    public static IRuleBuilderOptions<TPage, decimal?> Obeys<TPage>(this IRuleBuilder<TPage, decimal?> rule, Func<decimal, RuleViolation?> check) =>
        rule.SetValidator(new DomainRule<TPage, decimal?>(value => value is { } number ? check(number) : null));

    /// <inheritdoc cref="Obeys{TPage}(IRuleBuilder{TPage, decimal?}, Func{decimal, RuleViolation?})"/>
    public static IRuleBuilderOptions<TPage, int?> Obeys<TPage>(this IRuleBuilder<TPage, int?> rule, Func<decimal, RuleViolation?> check) =>
        rule.SetValidator(new DomainRule<TPage, int?>(value => value is { } number ? check(number) : null));

    /// <summary>Adds a broken rule under a field, or above the form when the name is empty.</summary>
    public static void AddError(this PageModel page, string field, RuleViolation violation) => page.AddError(field, violation.Key, violation.Arguments);

    /// <summary>What the rule makes of the text: the normal form, or null for an empty field.</summary>
    public static TValue? Normal<TValue>(this string? text, Func<string?, Parsed<TValue>> parse)
        where TValue : class => string.IsNullOrWhiteSpace(text) ? null : parse(text).Value;

    /// <summary>Without the spaces around it; null when nothing is left.</summary>
    public static string? Trimmed(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed class DomainRule<TPage, TValue>(Func<TValue, RuleViolation?> check) : PropertyValidator<TPage, TValue>
    {
        public override string Name => nameof(DomainRule<,>);

        /// <summary>Adds the failure itself, because it carries the key and the values of its sentence.</summary>
        public override bool IsValid(ValidationContext<TPage> context, TValue value)
        {
            if (check(value) is { } violation)
            {
                context.AddFailure(new ValidationFailure(context.PropertyPath, violation.Key)
                {
                    ErrorCode = violation.Key,
                    CustomState = violation.Arguments.AsEnumerable(),
                    FormattedMessagePlaceholderValues = [],
                });
            }

            return true;
        }
    }
}

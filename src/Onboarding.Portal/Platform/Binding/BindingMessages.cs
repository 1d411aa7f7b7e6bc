using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Binding;

/// <summary>The framework's own sentences about values it cannot read, in the language of the request.</summary>
public static class BindingMessages
{
    public static void Translate(this DefaultModelBindingMessageProvider messages, Texts texts)
    {
        messages.SetMissingBindRequiredValueAccessor(field => Named(K.Validation_Required, field));
        messages.SetMissingKeyOrValueAccessor(() => texts[K.Validation_RequiredHere]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts[K.Validation_RequiredHere]);
        messages.SetValueMustNotBeNullAccessor(_ => texts[K.Validation_RequiredHere]);
        messages.SetAttemptedValueIsInvalidAccessor((_, field) => Named(K.Validation_Invalid, field));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts[K.Validation_InvalidHere]);
        messages.SetUnknownValueIsInvalidAccessor(field => Named(K.Validation_Invalid, field));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts[K.Validation_InvalidHere]);
        messages.SetValueIsInvalidAccessor(_ => texts[K.Validation_InvalidHere]);
        messages.SetValueMustBeANumberAccessor(field => Named(K.Validation_Number, field));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts[K.Validation_InvalidHere]);

        string Named(string key, string field) => texts.With(key, ("field", field));
    }
}

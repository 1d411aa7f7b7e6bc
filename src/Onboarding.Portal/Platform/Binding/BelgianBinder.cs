using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Binding;

/// <summary>Reads one value as Belgians type it. What was typed is kept, so that the person can correct it.</summary>
/// <param name="parse">Gives the value, or null when the text is not one.</param>
/// <param name="message">The text shown then; it names the field as <c>{{field}}</c>.</param>
/// <param name="texts">The texts.</param>
public sealed class BelgianBinder(Func<string, object?> parse, string message, Texts texts) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        var text = typed.FirstValue;
        if (string.IsNullOrWhiteSpace(text))
        {
            BindNothing(bindingContext, text);
        }
        else if (parse(text) is { } value)
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts.With(message, ("field", bindingContext.ModelMetadata.GetDisplayName())));
        }

        return Task.CompletedTask;
    }

    private static void BindNothing(ModelBindingContext context, string? text)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.Result = ModelBindingResult.Success(null);
        }
        else
        {
            context.ModelState.TryAddModelError(
                context.ModelName,
                context.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(text ?? ""));
        }
    }
}

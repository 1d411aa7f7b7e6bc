using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Binding;

/// <summary>Takes over the numbers and dates that the framework would read by the rules of one culture.</summary>
public sealed class BelgianBinderProvider : IModelBinderProvider
{
    private static readonly Dictionary<Type, (Func<string, object?> Parse, string Message)> Readers = new()
    {
        [typeof(decimal)] = (text => BelgianNumber.TryParse(text, out var value) ? value : null, K.Validation_Number),
        [typeof(double)] = (text => BelgianNumber.TryParse(text, out var value) ? (double)value : null, K.Validation_Number),
        [typeof(int)] = (text => BelgianNumber.TryParseInteger(text, out var value) && value is >= int.MinValue and <= int.MaxValue ? (int)value : null, K.Validation_Integer),
        [typeof(long)] = (text => BelgianNumber.TryParseInteger(text, out var value) ? value : null, K.Validation_Integer),
        [typeof(DateOnly)] = (text => BelgianDate.TryParse(text, out var value) ? value : null, K.Validation_Date),
    };

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        Readers.TryGetValue(context.Metadata.UnderlyingOrModelType, out var reader)
            ? new BelgianBinder(reader.Parse, reader.Message, context.Services.GetRequiredService<Texts>())
            : null;
}

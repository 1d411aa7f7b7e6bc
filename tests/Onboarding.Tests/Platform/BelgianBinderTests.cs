using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

[Trait("Area", "Registration")]
public sealed class BelgianBinderTests
{
    public static TheoryData<Language, Type, string, object?, string?> Matrix()
    {
        var data = new TheoryData<Language, Type, string, object?, string?>();
        foreach (var language in Cultures.Languages)
        {
            var isFrench = language == Language.Fr;
            data.Add(language, typeof(decimal?), "50,8503", 50.8503m, null);
            data.Add(language, typeof(decimal?), "50.8503", 50.8503m, null);
            data.Add(language, typeof(decimal), " 50,8503 ", 50.8503m, null);
            data.Add(language, typeof(double?), "4.35", 4.35d, null);
            data.Add(language, typeof(decimal?), "", null, null);
            data.Add(language, typeof(decimal?), "hoog", null, isFrench ? "doit être un nombre, par exemple" : "moet een getal zijn, bijvoorbeeld");
            data.Add(language, typeof(decimal), "", null, isFrench ? "Complétez" : "Vul");
            data.Add(language, typeof(int), "1.234", 1234, null);
            data.Add(language, typeof(int?), "1,5", null, isFrench ? "nombre entier" : "geheel getal");
            data.Add(language, typeof(int), "9999999999", null, isFrench ? "nombre entier" : "geheel getal");
            data.Add(language, typeof(long?), "9999999999", 9999999999L, null);
            data.Add(language, typeof(DateOnly?), "27/3/26", new DateOnly(2026, 3, 27), null);
            data.Add(language, typeof(DateOnly), "27 maart 2026", new DateOnly(2026, 3, 27), null);
            data.Add(language, typeof(DateOnly?), "31/02/2026", null, isFrench ? "jj/mm/aaaa" : "dd/mm/jjjj");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Bind_Value_IsReadTheSameInBothLanguages_OrRefusedInTheReadersOwn(Language language, Type type, string typed, object? expected, string? message)
    {
        await using var host = await PlatformHost.StartAsync();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(language);

        var (result, state) = await BindAsync(host.Services, type, typed);

        Assert.Equal(expected, result.Model);
        Assert.Equal(typed, state["Height"]!.AttemptedValue);
        Assert.Equal(message is null, state.ErrorCount == 0);
        if (message is not null)
        {
            Assert.Contains(message, Assert.Single(state["Height"]!.Errors).ErrorMessage, StringComparison.Ordinal);
        }
    }

    private static async Task<(ModelBindingResult Result, ModelStateDictionary State)> BindAsync(IServiceProvider services, Type type, string typed)
    {
        var metadata = services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(type);
        var binder = services.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, CacheToken = metadata });
        var context = new DefaultModelBindingContext
        {
            ActionContext = new ActionContext { HttpContext = new DefaultHttpContext { RequestServices = services } },
            ModelMetadata = metadata,
            ModelName = "Height",
            ModelState = new ModelStateDictionary(),
            ValidationState = new ValidationStateDictionary(),
            ValueProvider = new QueryStringValueProvider(BindingSource.Query, new QueryCollection(new Dictionary<string, StringValues> { ["Height"] = typed }), CultureInfo.CurrentCulture),
        };
        await binder.BindModelAsync(context);
        return (context.Result, context.ModelState);
    }
}

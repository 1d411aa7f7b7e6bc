using Onboarding.Portal.Features.Reference.Imports;

namespace Onboarding.Portal.Features.Reference;

/// <summary>What is the same for every dossier: municipalities with their outlines, roads, reasons and causes.</summary>
public static class ReferenceFeature
{
    public static IServiceCollection AddReference(this IServiceCollection services) => services
        .AddSingleton<ReferenceDataStart>()
        .AddSingleton<OutlineLayers>()
        .AddScoped<MunicipalityAreas>()
        .AddScoped<ReferenceService>()
        .AddScoped<ImportService>();
}

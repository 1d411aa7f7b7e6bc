namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Connection dossiers: opened, drawn up, withdrawn.</summary>
public static class DossiersFeature
{
    public static IServiceCollection AddDossiers(this IServiceCollection services) => services
        .AddScoped<DossierUnit>()
        .AddScoped<DossierService>();
}

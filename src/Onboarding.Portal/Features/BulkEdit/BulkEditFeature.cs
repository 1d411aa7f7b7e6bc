namespace Onboarding.Portal.Features.BulkEdit;

/// <summary>The same change to many sites or cameras of one dossier.</summary>
public static class BulkEditFeature
{
    public static IServiceCollection AddBulkEdit(this IServiceCollection services) => services.AddScoped<BulkService>();
}

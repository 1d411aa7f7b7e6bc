namespace Onboarding.Portal.Features.Evidence;

/// <summary>Files brought for requirements.</summary>
public static class EvidenceFeature
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddScoped<EvidenceService>()
        .AddScoped<UploadService>()
        .AddScoped<ItemDetailsReader>();
}

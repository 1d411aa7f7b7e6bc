namespace Onboarding.Portal.Features.Reference;

/// <summary>What ships with the release and is the same everywhere.</summary>
public static class ReferenceFeature
{
    public static IServiceCollection AddReference(this IServiceCollection services) => services
        .AddSingleton<ReferenceDataStart>();
}

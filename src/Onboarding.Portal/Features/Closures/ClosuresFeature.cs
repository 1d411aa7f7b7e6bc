namespace Onboarding.Portal.Features.Closures;

/// <summary>The days on which an organisation or a police zone is closed.</summary>
public static class ClosuresFeature
{
    public static IServiceCollection AddClosures(this IServiceCollection services) => services.AddScoped<ClosureService>();
}

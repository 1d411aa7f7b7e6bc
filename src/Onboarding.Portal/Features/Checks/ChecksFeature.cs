namespace Onboarding.Portal.Features.Checks;

/// <summary>The automatic checks, seen by the integrator before he sends a dossier and by the police afterwards.</summary>
public static class ChecksFeature
{
    public static IServiceCollection AddChecks(this IServiceCollection services) => services
        .AddScoped<AutomaticChecks>()
        .AddScoped<FoundLines>()
        .AddScoped<ItemFindings>();
}

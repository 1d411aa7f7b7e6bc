namespace Onboarding.Portal.Features.Acceptance;

/// <summary>The acceptance tests of cameras: the plan and its results.</summary>
public static class AcceptanceFeature
{
    public static IServiceCollection AddAcceptance(this IServiceCollection services) => services
        .AddScoped<AcceptanceService>()
        .AddScoped<AcceptanceReader>();
}

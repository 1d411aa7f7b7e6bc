namespace Onboarding.Portal.Features.Operations;

/// <summary>What cameras do in the street after their approval: connected, tested, in production, suspended, decommissioned.</summary>
public static class OperationsFeature
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddScoped<OperationService>()
        .AddScoped<OperationReader>();
}

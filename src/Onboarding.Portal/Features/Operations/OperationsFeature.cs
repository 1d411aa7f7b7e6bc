using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Features.Operations;

/// <summary>What cameras do in the street after their approval: connected, tested, in production, suspended, decommissioned.</summary>
public static class OperationsFeature
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddScoped<OperationService>()
        .AddScoped<OperationRefusal>()
        .AddScoped<OperationReader>()
        .AddScoped<OperationSentences>()
        .AddSingleton<SuspensionMail>()
        .AddRecurringJob<RemindSuspensionsJob>(RemindSuspensionsJob.Name, "35 8 * * 1-5");
}

namespace Onboarding.Portal.Features.History;

/// <summary>What happened, read by people.</summary>
public static class HistoryFeature
{
    public static IServiceCollection AddHistory(this IServiceCollection services) => services
        .AddScoped<HistoryReader>();
}

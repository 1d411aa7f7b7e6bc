namespace Onboarding.Portal.Features.Gates;

/// <summary>The gates of a dossier: what each asks, and the decisions on those after the approval.</summary>
public static class GatesFeature
{
    public static IServiceCollection AddGates(this IServiceCollection services) => services
        .AddScoped<GateSource>()
        .AddScoped<GateReader>()
        .AddScoped<GateService>()
        .AddScoped<GateSentences>();
}

namespace Onboarding.Portal.Features.Zones;

/// <summary>The police zones and their municipalities.</summary>
public static class ZonesFeature
{
    public static IServiceCollection AddZones(this IServiceCollection services) => services.AddScoped<ZoneService>();
}

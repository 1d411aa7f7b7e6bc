namespace Onboarding.Portal.Features.Sites;

/// <summary>Camera sites of a dossier.</summary>
public static class SitesFeature
{
    public static IServiceCollection AddSites(this IServiceCollection services) => services
        .AddScoped<SiteService>()
        .AddScoped<SiteList>()
        .AddScoped<SiteContactService>()
        .AddScoped<SiteNeighbours>()
        .AddScoped<SiteMaps>()
        .AddScoped<SitePlaces>();
}

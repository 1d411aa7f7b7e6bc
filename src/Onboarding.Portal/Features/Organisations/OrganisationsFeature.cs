namespace Onboarding.Portal.Features.Organisations;

/// <summary>The companies that connect cameras, with their contacts.</summary>
public static class OrganisationsFeature
{
    public static IServiceCollection AddOrganisations(this IServiceCollection services) => services
        .AddScoped<OrganisationService>()
        .AddScoped<ContactService>();
}

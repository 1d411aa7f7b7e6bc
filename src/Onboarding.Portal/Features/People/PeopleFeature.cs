namespace Onboarding.Portal.Features.People;

/// <summary>The people of the portal and the roles they hold; for administrators only.</summary>
public static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<InvitationSender>()
        .AddScoped<PeopleService>()
        .AddScoped<RoleService>()
        .AddScoped<Substitutes>()
        .AddScoped<RolePlaces>();
}

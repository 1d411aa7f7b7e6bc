namespace Onboarding.Portal.Features.Account;

/// <summary>Signing in and out, invitations, passwords, one's own profile, and the first administrator.</summary>
public static class AccountFeature
{
    public static IServiceCollection AddAccount(this IServiceCollection services)
    {
        services.AddOptions<AttemptOptions>().BindConfiguration(AttemptOptions.Section);
        services.AddSingleton<AttemptLimits>();
        services.AddSingleton<NobodysPassword>();
        services.AddSingleton<SetUpLink>();
        services.AddHostedService<SetUpAnnouncement>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<AccountService>();
        services.AddScoped<SetUpService>();
        return services;
    }
}

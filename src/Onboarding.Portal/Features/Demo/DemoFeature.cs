namespace Onboarding.Portal.Features.Demo;

/// <summary>The demonstration: in Development, on the embedded database, and nowhere else.</summary>
public static class DemoFeature
{
    /// <summary>To be called last: the stories are told by the services registered before.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            services.AddSingleton(_ => new DemoServices(services));
        }

        return services.AddSingleton<DemoDataStart>();
    }
}

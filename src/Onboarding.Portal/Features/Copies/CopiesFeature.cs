namespace Onboarding.Portal.Features.Copies;

/// <summary>Many sites or cameras from one.</summary>
public static class CopiesFeature
{
    public static IServiceCollection AddCopies(this IServiceCollection services) => services.AddScoped<CopyService>();
}

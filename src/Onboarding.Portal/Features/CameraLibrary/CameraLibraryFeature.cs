namespace Onboarding.Portal.Features.CameraLibrary;

/// <summary>The library of camera models: proposed by integrators, completed and approved by the team of the portal.</summary>
public static class CameraLibraryFeature
{
    public static IServiceCollection AddCameraLibrary(this IServiceCollection services) => services.AddScoped<CameraModelService>();
}

namespace Onboarding.Portal.Features.Cameras;

/// <summary>Cameras of a site.</summary>
public static class CamerasFeature
{
    public static IServiceCollection AddCameras(this IServiceCollection services) => services
        .AddScoped<CameraService>()
        .AddScoped<CameraModels>()
        .AddScoped<SerialTwins>();
}

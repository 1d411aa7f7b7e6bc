using Onboarding.Domain.Cameras;

namespace Onboarding.Portal.Features.Demo;

/// <summary>A camera of the demonstration; what is named as in <see cref="Camera"/> is taken over as it stands.</summary>
/// <param name="Model">Make and name of the model, as <see cref="CameraModel.FullName"/>.</param>
/// <param name="Serial">Of a camera that is bought; then all that <see cref="DemoSetup"/> says of its model is known too.</param>
public sealed record DemoCamera(
    string Model, CameraRole Role, Facing Facing, int Heading, decimal Height, decimal Tilt, decimal Distance, string Lanes,
    string? Serial = null, string? IpAddress = null, string? MacAddress = null)
{
    public decimal? Pan { get; init; }

    public decimal? Roll { get; init; }

    public TrafficDirection? Traffic { get; init; }
}

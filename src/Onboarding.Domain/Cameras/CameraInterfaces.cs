namespace Onboarding.Domain.Cameras;

/// <summary>Ways in which the camera speaks to other systems.</summary>
[Flags]
public enum CameraInterfaces
{
    None = 0,
    OnvifS = 1,
    OnvifT = 2,
    OnvifM = 4,
    OnvifG = 8,
    HttpPush = 16,
    Ftp = 32,
    MessageQueue = 64,
}

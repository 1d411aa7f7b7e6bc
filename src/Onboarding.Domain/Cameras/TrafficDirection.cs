namespace Onboarding.Domain.Cameras;

/// <summary>How the traffic moves as the camera sees it.</summary>
public enum TrafficDirection
{
    Approaching,
    Receding,
}

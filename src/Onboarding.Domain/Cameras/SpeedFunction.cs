namespace Onboarding.Domain.Cameras;

/// <summary>Whether speed is measured, which asks for a model approval (royal decree of 12 October 2010).</summary>
public enum SpeedFunction
{
    NotMeasured,
    Spot,
    Average,
}

namespace Onboarding.Domain.Sites;

/// <summary>What holds the electronics beside the road.</summary>
public enum CabinetType
{
    Roadside,
    OnMast,
    InBuilding,
    InCamera,
}

namespace Onboarding.Domain.Cameras;

/// <summary>Plates that are read besides the ordinary ones.</summary>
[Flags]
public enum PlateTypes
{
    None = 0,
    Special = 1,
    Motorcycle = 2,
    Square = 4,
    Personalised = 8,
}
